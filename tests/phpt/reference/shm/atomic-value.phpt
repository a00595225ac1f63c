--TEST--
shm: An Atomic begins with what the constructor is given, else with 0
--FILE--
<?php
var_dump((new Swoole\Atomic())->get(), (new Swoole\Atomic(7))->get());
?>
--EXPECT--
int(0)
int(7)
