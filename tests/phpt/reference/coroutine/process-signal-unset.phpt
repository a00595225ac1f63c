--TEST--
coroutine: Process::signal() with null when there is no callback: a warning and false
--FILE--
<?php
var_dump(Swoole\Process::signal(SIGUSR2, null));
?>
--EXPECTF--

Warning: Swoole\Process::signal(): unable to find the callback of signal [12] in %s on line %d
bool(false)
