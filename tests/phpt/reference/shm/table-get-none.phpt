--TEST--
shm: get() of a key that is not there gives false
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

var_dump($table->get('a'), $table->get('a', 'id'));
?>
--EXPECT--
bool(false)
bool(false)
