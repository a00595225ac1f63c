--TEST--
coroutine: An interval below 1: a warning and false
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

var_dump(Timer::tick(0, fn () => 1));
var_dump(Timer::after(-5, fn () => 1));
var_dump(swoole_timer_after(0, fn () => 1));
var_dump(Timer::stats()['num']);
?>
--EXPECTF--
Warning: Swoole\Timer::tick(): Timer must be greater than or equal to 1 in %s on line %d
bool(false)

Warning: Swoole\Timer::after(): Timer must be greater than or equal to 1 in %s on line %d
bool(false)

Warning: swoole_timer_after(): Timer must be greater than or equal to 1 in %s on line %d
bool(false)
int(0)
