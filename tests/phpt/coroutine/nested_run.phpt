--TEST--
run() inside a coroutine warns and does not run its callback
--FILE--
<?php
Co\run(function () {
    var_dump(Co\run(function () {
        echo "never\n";
    }));
    Swoole\Event::wait();
    echo "still here\n";
});
?>
--EXPECTF--

Warning: Co\run(): Unable to call Event::wait() in coroutine in %s on line %d
bool(false)

Warning: Swoole\Event::wait(): Unable to call Event::wait() in coroutine in %s on line %d
still here
