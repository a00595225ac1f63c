--TEST--
shm: set() returns nothing
--FILE--
<?php
$atomic = new Swoole\Atomic();
var_dump($atomic->set(5), $atomic->get());
?>
--EXPECT--
NULL
int(5)
