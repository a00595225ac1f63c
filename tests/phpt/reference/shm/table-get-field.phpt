--TEST--
shm: get() gives one column
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$table->set('a', ['id' => 1, 'rate' => 1.5, 'name' => 'one']);
var_dump($table->get('a', 'id'), $table->get('a', 'rate'), $table->get('a', 'name'), $table->get('a', null) === $table->get('a'));
?>
--EXPECT--
int(1)
float(1.5)
string(3) "one"
bool(true)
