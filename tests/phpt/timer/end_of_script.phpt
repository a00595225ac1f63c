--TEST--
After an uncaught exception of the script, timers fire until none is left, and none can be set later
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

class Late
{
    public function __destruct()
    {
        try {
            Timer::after(1, fn () => print("never\n"));
            echo "set\n";
        } catch (Error $error) {
            echo get_class($error), ': ', $error->getMessage(), "\n";
        }
    }
}

Timer::tick(10, function (int $id) {
    echo "tick\n";
    if (Timer::info($id)['exec_count'] === 2) {
        Timer::clear($id);
        go(function () {
            $late = new Late();
            Co::yield();
        });
    }
});
Co::set(['enable_deadlock_check' => false]);
echo "the script ends\n";
?>
--EXPECT--
the script ends
tick
tick
Swoole\Error: no timer can be set any more: the script is ending
