--TEST--
Every wait of System can be cancelled
--FILE--
<?php
use Swoole\Coroutine\System;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$child = proc_open(['sleep', '1000'], [], $pipes);
$calls = [
    'exec' => fn () => System::exec('exec sleep 1000'),
    'readFile' => fn () => System::readFile(__FILE__),
    'gethostbyname' => fn () => System::gethostbyname('127.0.0.1'),
    'wait' => fn () => System::wait(),
    'waitPid' => fn () => System::waitPid(proc_get_status($child)['pid']),
    'waitEvent' => fn () => System::waitEvent($one),
    'waitSignal' => fn () => System::waitSignal(10),
];
Co\run(function () use ($calls) {
    foreach ($calls as $name => $call) {
        $co = go(function () use ($name, $call) {
            echo "$name ", json_encode($call()), ' ', swoole_last_error(), "\n";
        });
        Co::cancel($co);
        Co::join([$co]);
    }
    $co = go(function () use ($calls) {
        try {
            $calls['waitEvent']();
        } catch (Swoole\Coroutine\CanceledException $e) {
            echo "thrown\n";
        }
    });
    Co::cancel($co, true);
});
proc_terminate($child, 9);
?>
--EXPECT--
exec false 10017
readFile false 10017
gethostbyname false 10017
wait false 10017
waitPid false 10017
waitEvent false 10017
waitSignal false 10017
thrown
