--TEST--
shm: A Long has set() and cmpset() too
--FILE--
<?php
$long = new Swoole\Atomic\Long();
$long->set(1 << 40);
var_dump($long->cmpset(1, 2), $long->cmpset(1 << 40, -5), $long->get());
?>
--EXPECT--
bool(false)
bool(true)
int(-5)
