--TEST--
shm: wait() of an Atomic that is 1 returns at once and makes it 0
--FILE--
<?php
$atomic = new Swoole\Atomic(1);
var_dump($atomic->wait(-1), $atomic->get());
?>
--EXPECT--
bool(true)
int(0)
