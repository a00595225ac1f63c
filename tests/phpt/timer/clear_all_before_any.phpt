--TEST--
clearAll() before any loop or timer exists: false, and nothing is made
--FILE--
<?php
var_dump(swoole_timer_clear_all(), Swoole\Timer::clearAll(), Swoole\Timer::stats()['initialized']);
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
