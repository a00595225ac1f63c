--TEST--
shm: The methods of the iterator, before the first and behind the last row
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

var_dump($table->valid(), $table->current(), $table->key());
$table->set('a', ['id' => 1]);
$table->rewind();
var_dump($table->valid(), $table->key(), $table->current()['id']);
$table->next();
var_dump($table->valid(), $table->current(), $table->key());
?>
--EXPECT--
bool(false)
NULL
NULL
bool(true)
string(1) "a"
int(1)
bool(false)
NULL
NULL
