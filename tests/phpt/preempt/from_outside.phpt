--TEST--
a preempted coroutine is ready, not waiting: it cannot be resumed or cancelled, only joined
--INI--
swoole.enable_preemptive_scheduler=1
--FILE--
<?php
Co\run(function () {
    $stop = false;
    $busy = go(function () use (&$stop) {
        while (!$stop);
        echo "busy: ", var_export(Co::isCanceled(), true), "\n";
    });
    var_dump(Co::exists($busy));
    var_dump(@Co::resume($busy), swoole_last_error());
    var_dump(Co::cancel($busy), swoole_last_error());
    var_dump(Co::cancel($busy, true), swoole_last_error());
    echo Co::getBackTrace($busy)[0]['function'][0], "\n";
    go(function () use (&$stop) {
        Co::sleep(0.001);
        $stop = true;
    });
    var_dump(Co::join([$busy]));
});
?>
--EXPECTF--
bool(true)
bool(false)
int(%d)
bool(false)
int(10015)
bool(false)
int(10015)
{
busy: false
bool(true)
