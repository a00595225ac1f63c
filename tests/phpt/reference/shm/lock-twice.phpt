--TEST--
shm: A process that locks twice outside coroutines gets false instead of waiting for ever
--FILE--
<?php
$lock = new Swoole\Lock();
$lock->lock();
var_dump($lock->lock(), $lock->errCode === 35);
?>
--EXPECT--
bool(false)
bool(true)
