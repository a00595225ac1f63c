--TEST--
System::fread(), fgets() and fwrite() whose wait ends early: time-out, cancel, closed, forbidden, ended with the script
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\System;

$name = tempnam(sys_get_temp_dir(), 'wsco');
register_shutdown_function(fn () => unlink($name));

function pair(): array
{
    return stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
}

function tell(string $what, mixed $result): void
{
    $error = swoole_last_error();
    echo $what, ' ', json_encode(is_int($result) && $result > 9 ? 'some' : $result), ' ', $error, "\n";
}

class Cycle
{
    public $self;
    public function __construct(public Closure $do)
    {
        $this->self = $this;
    }
    public function __destruct()
    {
        ($this->do)();
    }
}

try {
    System::fgets(fopen(__FILE__, 'r'));
} catch (Swoole\Error $e) {
    echo $e->getMessage(), "\n";
}

Co\run(function () use ($name) {
    echo "time-outs are the stream's\n";
    [$a, $b] = pair();
    stream_set_timeout($a, 5);
    $from = Co::getElapsed();
    tell('fread', System::fread($a, 10));
    fwrite($b, 'begun');
    tell('fgets', System::fgets($a));
    var_dump(stream_get_meta_data($a)['timed_out'], intdiv(Co::getElapsed() - $from, 1000));
    fwrite($b, " and ended\n");
    tell('fgets', System::fgets($a));
    tell('fwrite', System::fwrite($a, str_repeat('x', 3000000)));
    fread($b, 100000);
    fwrite($b, 'a part');
    tell('fread', System::fread($a));

    echo "canceled, and nothing is lost\n";
    [$a, $b] = pair();
    file_put_contents($name, "first\nsecond\n");
    $file = fopen($name, 'r+');
    $calls = [
        'fread' => fn ($a, $file) => System::fread($a, 10),
        'fgets' => fn ($a, $file) => System::fgets($a),
        'fwrite' => fn ($a, $file) => System::fwrite($a, str_repeat('x', 3000000)),
        'fread of a file' => fn ($a, $file) => System::fread($file, 3),
        'fgets of a file' => fn ($a, $file) => System::fgets($file),
    ];
    foreach ($calls as $what => $call) {
        $id = go(fn () => tell($what, $call($a, $file)));
        Co::cancel($id);
        Co::join([$id]);
    }
    fwrite($b, "still there\n");
    echo System::fgets($a), System::fgets($file), ftell($file), "\n";
    $id = go(fn () => tell('fwrite to a file', System::fwrite($file, 'x')));
    Co::cancel($id);
    Co::join([$id]);

    echo "closed meanwhile\n";
    foreach ($calls as $what => $call) {
        [$a, $b] = pair();
        $file = fopen($name, 'r+');
        $id = go(fn () => tell($what, $call($a, $file)));
        fclose(str_contains($what, 'file') ? $file : $a);
        Co::join([$id]);
    }
    $file = fopen($name, 'w+');
    $id = go(fn () => tell('fwrite to a file', System::fwrite($file, 'written')));
    fclose($file);
    Co::join([$id]);
    echo file_get_contents($name), "\n";
    $process = popen('sleep 0.01', 'r');
    $id = go(fn () => tell('of a process', System::fgets($process)));
    pclose($process);
    Co::join([$id]);
    [$a, $b] = pair();
    $id = go(fn () => tell('waitEvent', System::waitEvent($a)));
    fclose($a);
    Co::join([$id]);

    echo "two on one file\n";
    file_put_contents($name, str_repeat("0123456789\n", 2000));
    $file = fopen($name, 'r+');
    $seen = [];
    for ($i = 0; $i < 4; $i++) {
        $ids[] = go(function () use ($file, &$seen) {
            while (($line = System::fread($file, 11)) !== '') {
                $seen[$line] = ($seen[$line] ?? 0) + 1;
            }
        });
    }
    Co::join($ids);
    echo json_encode($seen), "\n";
    ftruncate($file, 0);
    rewind($file);
    $ids = [];
    for ($i = 0; $i < 20; $i++) {
        $ids[] = go(fn () => System::fwrite($file, "a line of $i\n"));
    }
    Co::join($ids);
    $written = file($name);
    sort($written, SORT_NATURAL);
    var_dump($written === array_map(fn ($i) => "a line of $i\n", range(0, 19)), ftell($file) === filesize($name));

    echo "wrong arguments\n";
    $closed = fopen($name, 'r');
    fclose($closed);
    foreach (['x', null, new stdClass()] as $none) {
        try {
            System::fread($none);
        } catch (TypeError $e) {
            echo $e->getMessage(), "\n";
        }
    }
    tell('closed', System::fgets($closed));
    tell('no stream', System::fwrite(stream_context_create(), 'x'));
    $file = fopen($name, 'r');
    tell('negative', System::fread($file, -1));
    tell('negative', System::fwrite($file, 'x', -1));
    tell('not for writing', System::fwrite($file, 'x'));
    tell('not for reading', System::fread(fopen($name, 'w')));

    echo "forbidden\n";
    $done = new Chan(1);
    new Cycle(fn () => $done->push(System::fgets(fopen(__FILE__, 'r'))));
    gc_collect_cycles();
    echo json_encode($done->pop()), " in a destructor\n";
    ob_start(function (string $text) {
        try {
            return System::fgets(fopen(__FILE__, 'r'));
        } catch (Swoole\Error $e) {
            return $text . strtok($e->getMessage(), ':') . "\n";
        }
    });
    ob_end_flush();
    register_shutdown_function(ended(...), $calls);
});

function ended(array $calls): void
{
    foreach ($calls as $what => $call) {
        [$a, $b] = pair();
        $file = fopen(__FILE__, 'r');
        go(function () use ($call, $what, $a, $b, $file) {
            try {
                $call($a, $file);
                echo "never\n";
            } finally {
                echo "finally of $what\n";
            }
        });
    }
    echo "end\n";
}
?>
--EXPECTF--
API must be called in the coroutine
time-outs are the stream's
fread false 10018
fgets false 10018
bool(true)
int(10)
fgets "begun and ended\n" 10018
fwrite "some" 10018
fread "a part" 10018
canceled, and nothing is lost
fread false 10017
fgets false 10017
fwrite false 10017
fread of a file false 10017
fgets of a file false 10017
still there
first
6
fwrite to a file false 10017
closed meanwhile
fread false 9
fgets false 9
fwrite false 9
fread of a file false 9
fgets of a file false 9
fwrite to a file 7 9
written
of a process false 9
waitEvent false 9
two on one file
{"0123456789\n":2000}
bool(true)
bool(true)
wrong arguments
Swoole\Coroutine\System::fread(): Argument #1 ($handle) must be of type resource, string given
Swoole\Coroutine\System::fread(): Argument #1 ($handle) must be of type resource, null given
Swoole\Coroutine\System::fread(): Argument #1 ($handle) must be of type resource, stdClass given

Warning: Swoole\Coroutine\System::fgets(): the handle is no stream, or it is closed in %sstdio_ends.php on line %d
closed false 503

Warning: Swoole\Coroutine\System::fwrite(): the handle is no stream, or it is closed in %sstdio_ends.php on line %d
no stream false 503
negative false 505
negative false 505
not for writing false 9
not for reading false 9
forbidden
"<?php\n" in a destructor
the coroutine cannot be suspended here
end
finally of fread
finally of fgets
finally of fwrite
finally of fread of a file
finally of fgets of a file
