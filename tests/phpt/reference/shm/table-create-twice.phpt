--TEST--
shm: A second create() is refused with a warning
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

var_dump($table->create());
?>
--EXPECTF--
Warning: Swoole\Table::create(): the table was created already in %s on line %d
bool(false)
