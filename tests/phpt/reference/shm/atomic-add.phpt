--TEST--
shm: add() and sub() give the new number; 1 is the default
--FILE--
<?php
$atomic = new Swoole\Atomic(10);
var_dump($atomic->add(), $atomic->add(5), $atomic->sub(), $atomic->sub(4), $atomic->get());
?>
--EXPECT--
int(11)
int(16)
int(15)
int(11)
int(11)
