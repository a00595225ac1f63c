--TEST--
shm: A Long has neither wait() nor wakeup()
--FILE--
<?php
var_dump(method_exists(Swoole\Atomic\Long::class, 'wait'), method_exists(Swoole\Atomic\Long::class, 'wakeup'));
?>
--EXPECT--
bool(false)
bool(false)
