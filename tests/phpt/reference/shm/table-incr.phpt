--TEST--
shm: incr() and decr() give the sum; 1 is the default
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$table->set('a', ['id' => 10, 'rate' => 1]);
var_dump($table->incr('a', 'id'), $table->incr('a', 'id', 5), $table->decr('a', 'id'), $table->decr('a', 'id', 2));
var_dump($table->incr('a', 'rate', 0.5), $table->decr('a', 'rate', 2));
?>
--EXPECT--
int(11)
int(16)
int(15)
int(13)
float(1.5)
float(-0.5)
