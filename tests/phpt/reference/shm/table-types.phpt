--TEST--
shm: The types of columns are constants of the class
--FILE--
<?php
var_dump(Swoole\Table::TYPE_INT, Swoole\Table::TYPE_FLOAT, Swoole\Table::TYPE_STRING);
?>
--EXPECT--
int(1)
int(2)
int(3)
