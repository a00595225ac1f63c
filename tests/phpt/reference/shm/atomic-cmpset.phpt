--TEST--
shm: cmpset() sets only what is as expected
--FILE--
<?php
$atomic = new Swoole\Atomic(1);
var_dump($atomic->cmpset(2, 3), $atomic->get(), $atomic->cmpset(1, 3), $atomic->get());
?>
--EXPECT--
bool(false)
int(1)
bool(true)
int(3)
