--TEST--
shm: An Atomic has 32 bits without a sign, and wraps
--FILE--
<?php
$atomic = new Swoole\Atomic(4294967295);
var_dump($atomic->get(), $atomic->add(2), $atomic->sub(2));
$atomic->set(4294967296 + 3);
var_dump($atomic->get());
?>
--EXPECT--
int(4294967295)
int(1)
int(4294967295)
int(3)
