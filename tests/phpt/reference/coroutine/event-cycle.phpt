--TEST--
coroutine: Event::cycle() calls after each turn, or before it; null ends that
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Event;

var_dump(Event::cycle(null), Event::cycle(null, true));
var_dump(Event::cycle(fn () => print("after\n")), Event::cycle(fn () => print("before\n"), true));
Swoole\Timer::after(10, fn () => print("ten\n"));
Swoole\Timer::after(20, function () {
    echo "twenty\n";
    var_dump(Event::cycle(null), Event::cycle(null, true));
});
Swoole\Timer::after(30, fn () => print("thirty\n"));
Event::wait();
?>
--EXPECT--
bool(false)
bool(false)
bool(true)
bool(true)
before
ten
after
before
twenty
bool(true)
bool(true)
thirty
