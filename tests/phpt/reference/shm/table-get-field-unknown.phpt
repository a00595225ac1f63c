--TEST--
shm: get() of a column that there is not gives false
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$table->set('a', ['id' => 1]);
var_dump($table->get('a', 'more'));
?>
--EXPECTF--
Warning: Swoole\Table::get(): column[more] does not exist in %s on line %d
bool(false)
