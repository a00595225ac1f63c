--TEST--
coroutine: getCid() and getuid() are the id, -1 outside
--FILE--
<?php
var_dump(Co::getCid(), Co::getuid());
go(fn () => var_dump(Co::getCid(), Co::getuid()));
?>
--EXPECT--
int(-1)
int(-1)
int(1)
int(1)
