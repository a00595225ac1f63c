--TEST--
readFile() and writeFile() of pipes, devices and files without a size; no thread waits for the other end
--FILE--
<?php
use Swoole\Coroutine\System;

$fifo = __DIR__ . '/read_pipe.fifo';
@unlink($fifo);
posix_mkfifo($fifo, 0600);
// Threads of readers that are given up may still have it open.
$given_up = "$fifo.2";
@unlink($given_up);
posix_mkfifo($given_up, 0600);

Co\run(function () use ($fifo, $given_up) {
    // More than there are threads.
    $waiting = [];
    for ($i = 0; $i < 20; $i++)
        $waiting[] = go(function () use ($given_up, &$content) {
            $content[] = json_encode([System::readFile($given_up), swoole_last_error()]);
        });
    var_dump(System::readFile(__FILE__) === file_get_contents(__FILE__));
    // One whose thread has just opened the pipe is about to wait again, and cannot be cancelled yet.
    while ($waiting = array_filter($waiting, Co::exists(...))) {
        array_map(Co::cancel(...), $waiting);
        Co::sleep(0.001);
    }
    var_dump(array_unique($content));

    $reader = go(function () use ($fifo) {
        var_dump(System::readFile($fifo));
    });
    $writer = fopen($fifo, 'w'); // waits for the reader
    fwrite($writer, 'first ');
    Co::sleep(0.001);
    fwrite($writer, 'second');
    fclose($writer);
    Co::join([$reader]);

    var_dump(System::writeFile($fifo, 'to nobody'), swoole_last_error());

    // Readers that are slow.
    $reader = fopen($fifo, 'r+');
    $writers = [];
    for ($i = 0; $i < 20; $i++)
        $writers[] = go(fn () => System::writeFile($fifo, str_repeat('x', 100000)));
    var_dump(System::readFile(__FILE__) === file_get_contents(__FILE__));
    $written = 0;
    stream_set_blocking($reader, false);
    while ($written < 20 * 100000) {
        System::waitEvent($reader, SWOOLE_EVENT_READ);
        $written += strlen((string) fread($reader, 8192));
    }
    Co::join($writers);
    fclose($reader);
    var_dump($written);
    var_dump(System::readFile('/dev/null'), strlen(System::readFile('/proc/self/status')) > 100);
    unlink($fifo);

    // The end of the loop while one waits.
    posix_mkfifo($fifo, 0600);
    register_shutdown_function(function () use ($fifo) {
        go(fn () => System::readFile($fifo));
        echo "end\n";
    });
});
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/read_pipe.fifo');
@unlink(__DIR__ . '/read_pipe.fifo.2');
?>
--EXPECTF--
bool(true)
array(1) {
  [0]=>
  string(13) "[false,10017]"
}
string(12) "first second"
[%s]	WARNING	open(%sread_pipe.fifo, O_WRONLY) failed, Error: No such device or address[6]
bool(false)
int(6)
bool(true)
int(2000000)
string(0) ""
bool(true)
end
