--TEST--
shm: set() and incr() of a full table give false with a warning
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

for ($i = 0; @$table->set("k$i", ['id' => $i]); $i++);
var_dump($i >= $table->getSize(), count($table) === $i);
var_dump($table->set('more', ['id' => 1]), swoole_last_error());
var_dump($table->incr('more', 'id'), $table->set('k0', ['id' => 9]));
$table->del('k1');
var_dump($table->set('more', ['id' => 1]));
?>
--EXPECTF--
bool(true)
bool(true)

Warning: Swoole\Table::set(): no room for key[more]: the table is full in %s on line %d
bool(false)
int(12)

Warning: Swoole\Table::incr(): no room for key[more]: the table is full in %s on line %d
bool(false)
bool(true)
bool(true)
