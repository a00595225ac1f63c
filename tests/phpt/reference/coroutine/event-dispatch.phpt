--TEST--
coroutine: Event::dispatch() runs one turn of the loop
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Event;

Swoole\Timer::after(10, fn () => print("ten\n"));
Swoole\Timer::after(20, fn () => print("twenty\n"));
var_dump(Event::dispatch());
echo "between\n";
var_dump(Event::dispatch());
var_dump(Event::dispatch());
?>
--EXPECT--
ten
bool(true)
between
twenty
bool(true)
bool(true)
