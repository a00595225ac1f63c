--TEST--
shm: create() sets the properties size and memorySize
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);


var_dump($table->size, $table->memorySize, $table->getMemorySize(), $table->create());
var_dump($table->size, $table->memorySize === $table->getMemorySize(), $table->memorySize > 64 * 24);
?>
--EXPECT--
NULL
NULL
int(0)
bool(true)
int(64)
bool(true)
bool(true)
