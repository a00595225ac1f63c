--TEST--
Destructors of callbacks and arguments may set and clear timers, also while all are cleared
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

class Probe
{
    public function __construct(private string $name, private ?Closure $then = null) {}

    public function __destruct()
    {
        echo "$this->name goes\n";
        $this->then && ($this->then)();
    }
}

Co\run(function () {
    $one = Timer::tick(10, fn () => 1, new Probe('cleared', fn () => Timer::clear(2)));
    Timer::tick(10, fn () => 1, new Probe('its victim'));
    Timer::clear($one);
    for ($i = 0; $i < 3; $i++) {
        Timer::tick(10, fn () => 1, new Probe("all $i", function () use ($i) {
            Timer::clearAll();
            Timer::after(5, fn () => print("set by $i\n"));
        }));
    }
    Timer::clearAll();
    Timer::after(20, function () {
        echo "once\n";
        Co::sleep(0.01);
    }, new Probe('once'));
});
?>
--EXPECT--
cleared goes
its victim goes
all 0 goes
all 1 goes
all 2 goes
set by 2
once
once goes
