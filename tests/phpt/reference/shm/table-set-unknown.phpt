--TEST--
shm: set() ignores names that are no columns
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

var_dump($table->set('a', ['id' => 1, 'more' => 2, 7 => 3]));
echo json_encode($table->get('a')), "\n";
?>
--EXPECT--
bool(true)
{"id":1,"rate":0,"name":""}
