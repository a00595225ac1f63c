--TEST--
A callback may clear its own timer, and others, and go on
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    Timer::tick(10, function (int $id) {
        var_dump(Timer::clear($id), Timer::clear($id), Timer::exists($id), Timer::info($id)['removed'], Timer::clear(2));
        Co::sleep(0.1);
        echo "still here\n";
        var_dump(Timer::info($id)['removed'], count(Timer::list()));
    });
    Timer::tick(10, fn () => print("never\n"));
    Timer::after(50, function () {
        var_dump(Timer::clear(3), Timer::clear(3), Timer::info(3)['removed']);
    });
    Co::sleep(0.2);
    var_dump(Timer::info(1), Timer::stats()['num']);
});
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
still here
bool(true)
int(0)
NULL
int(0)
