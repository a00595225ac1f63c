--TEST--
setTimeLimit() and the ends of a process: exit, coroutines that are given up, values that are destroyed
--FILE--
<?php
class Waits
{
    public function __destruct()
    {
        try {
            Co::sleep(10);
        } catch (Swoole\Coroutine\TimeoutException) {
            echo "in a destructor\n";
        }
    }
}

Co\run(function () {
    Co::setTimeLimit(0.001);
    $value = new Waits();
    unset($value);
});
// The limit of a coroutine that is over does not keep the loop.
$start = microtime(true);
Co\run(function () {
    Co::setTimeLimit(3600);
});
go(function () {
    Co::setTimeLimit(3600);
    exit;
});
Swoole\Event::wait();
var_dump(microtime(true) - $start < 3600);
// One that waits for ever is woken by its limit, so this is no deadlock.
Co\run(function () {
    Co::setTimeLimit(0.001);
    try {
        Co::yield();
    } catch (Swoole\Coroutine\TimeoutException) {
        echo "no deadlock\n";
    }
});
go(function () {
    Co::setTimeLimit(0.001);
    try {
        Co::sleep(10);
    } finally {
        echo "finally\n";
    }
});
?>
--EXPECTF--
in a destructor
bool(true)
no deadlock
finally

Fatal error: Uncaught Swoole\Coroutine\TimeoutException: The time limit of the coroutine is over in %s:%d
Stack trace:
#0 %s(%d): Swoole\Coroutine::sleep(10)
#1 [internal function]: {closure%S}()
#2 {main}
  thrown in %s on line %d
