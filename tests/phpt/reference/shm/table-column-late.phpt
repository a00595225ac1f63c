--TEST--
shm: column() after create() is refused with a warning
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

var_dump($table->column('more', Swoole\Table::TYPE_INT));
?>
--EXPECTF--
Warning: Swoole\Table::column(): column[more] comes too late: the table was created in %s on line %d
bool(false)
