--TEST--
shm: exists() and exist() tell whether there is a row
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$table->set('a', ['id' => 1]);
var_dump($table->exists('a'), $table->exist('a'), $table->exists('b'), $table->exist('b'));
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
bool(false)
