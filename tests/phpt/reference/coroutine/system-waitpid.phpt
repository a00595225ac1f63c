--TEST--
coroutine: waitPid() does the same for one child
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    $child = proc_open(['sleep', '1000'], [], $pipes);
    $pid = proc_get_status($child)['pid'];
    var_dump(System::waitPid($pid, 0.01), swoole_last_error());
    proc_terminate($child, 15);
    $end = System::waitPid($pid);
    var_dump($end['pid'] === $pid, $end['code'], $end['signal']);
    var_dump(System::waitPid($pid), swoole_last_error());
});
?>
--EXPECT--
bool(false)
int(10018)
bool(true)
int(0)
int(15)
bool(false)
int(10)
