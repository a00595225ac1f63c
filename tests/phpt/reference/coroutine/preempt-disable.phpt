--TEST--
coroutine: disableScheduler() keeps the current coroutine from being preempted, enableScheduler() ends that
--INI--
swoole.enable_preemptive_scheduler=On
--FILE--
<?php
Co\run(function () {
    $let_in = false;
    go(function () use (&$let_in) {
        var_dump(Co::disableScheduler());
        for ($end = hrtime(true) + 50_000_000; hrtime(true) < $end && !$let_in;);
        var_dump($let_in, Co::enableScheduler());
        while (!$let_in);
        echo "let in\n";
    });
    $let_in = true;
});
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
let in
