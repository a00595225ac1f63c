--TEST--
shm: del() and delete() remove a row; false when there is none
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$table->set('a', ['id' => 1]);
$table->set('b', ['id' => 1]);
var_dump($table->del('a'), $table->del('a'), $table->delete('b'), $table->delete('b'), count($table));
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
bool(false)
int(0)
