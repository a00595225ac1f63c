--TEST--
shm: column() refuses an unknown type, strings of size 0, and a second one of the name
--FILE--
<?php
$table = new Swoole\Table(64);
var_dump($table->column('a', 9), $table->column('a', Swoole\Table::TYPE_STRING));
var_dump($table->column('a', Swoole\Table::TYPE_INT), $table->column('a', Swoole\Table::TYPE_FLOAT));
?>
--EXPECTF--
Warning: Swoole\Table::column(): column[a] cannot have type 9 in %s on line %d

Warning: Swoole\Table::column(): column[a] of strings cannot have size 0 in %s on line %d
bool(false)
bool(false)

Warning: Swoole\Table::column(): column[a] cannot be added: File exists in %s on line %d
bool(true)
bool(false)
