--TEST--
shm: A Long has 64 bits with a sign, and wraps
--FILE--
<?php
$long = new Swoole\Atomic\Long(-3);
var_dump($long->get(), $long->add(), $long->sub(5));
$long->set(PHP_INT_MAX);
var_dump($long->add(1) === PHP_INT_MIN);
?>
--EXPECT--
int(-3)
int(-2)
int(-7)
bool(true)
