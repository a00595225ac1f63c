--TEST--
coroutine: wait() gives pid, code and signal of any child; time-out false/10018
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    // It lives on until it is asked for, because proc_get_status() would take one that has ended.
    $child = proc_open(['sh', '-c', 'read line; exit 7'], [['pipe', 'r']], $pipes);
    $pid = proc_get_status($child)['pid'];
    fclose($pipes[0]);
    $end = System::wait();
    var_dump($end['pid'] === $pid);
    unset($end['pid']);
    echo json_encode($end), "\n";
    var_dump(System::wait(), swoole_last_error());
    $child = proc_open(['sleep', '1000'], [], $pipes);
    var_dump(System::wait(0.01), swoole_last_error());
    proc_terminate($child, SIGKILL);
    echo json_encode(array_diff_key(System::wait(), ['pid' => 0])), "\n";
});
?>
--EXPECT--
bool(true)
{"code":7,"signal":0}
bool(false)
int(10)
bool(false)
int(10018)
{"code":0,"signal":9}
