--TEST--
Hooked pipes: two readers, a reader whose pipe is closed, a reader that finds it emptied
--FILE--
<?php
use Swoole\Coroutine as Co;
use function Swoole\Coroutine\run;

run(function () {
    echo "-- two readers\n";
    $process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
    $first = Co::create(function () use ($pipes) {
        $line = fgets($pipes[1]);
        echo "first: $line";
    });
    try {
        @fgets($pipes[1]);
    } catch (Swoole\Error $e) {
        echo preg_replace('/#\d+/', '#N', $e->getMessage()), "\n";
    }
    fwrite($pipes[0], "line\n");
    Co::join([$first]);

    echo "-- closed meanwhile\n";
    foreach (['fgets', 'stream_get_contents'] as $read) {
        $other = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $ends);
        $reader = Co::create(function () use ($ends, $read) {
            $got = json_encode(@$read($ends[1]));
            echo "$read: $got\n";
        });
        fclose($ends[1]);
        Co::join([$reader]);
        fclose($ends[0]);
        var_dump(proc_close($other));
    }
    $path = tempnam(sys_get_temp_dir(), 'wsco-fifo-');
    unlink($path);
    posix_mkfifo($path, 0600);
    $stream = popen("read line <$path; exit 3", 'r');
    $reader = Co::create(function () use ($stream) {
        var_dump(@fgets($stream));
    });
    $closer = Co::create(function () use ($stream) {
        var_dump(pclose($stream));
    });
    fwrite($fifo = fopen($path, 'r+'), "line\n");
    Co::join([$reader, $closer]);

    echo "-- emptied by another\n";
    $readers = [];
    foreach (['one', 'other'] as $name) {
        $readers[] = Co::create(function () use ($name, $path) {
            $fifo = fopen($path, 'r+');
            stream_set_read_buffer($fifo, 0);
            $got = json_encode(@fread($fifo, 1));
            echo "$name: $got\n";
        });
    }
    unlink($path);
    fwrite($fifo, 'x');
    usleep(1000);
    fwrite($fifo, 'y');
    Co::join($readers);
});
?>
--EXPECTF--
-- two readers
Socket#N has already been bound to another coroutine#N, reading of the same socket in coroutine#N at the same time is not allowed
first: line
-- closed meanwhile
fgets: false
int(0)
stream_get_contents: ""
int(0)
bool(false)
int(3)
-- emptied by another
%s: "%c"
%s: "%c"
