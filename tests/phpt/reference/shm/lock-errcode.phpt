--TEST--
shm: errCode is 0 until a call fails
--FILE--
<?php
$lock = new Swoole\Lock();
var_dump($lock->errCode, $lock->unlock(), $lock->errCode);
?>
--EXPECT--
int(0)
bool(false)
int(1)
