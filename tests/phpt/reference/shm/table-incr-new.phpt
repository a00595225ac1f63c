--TEST--
shm: incr() and decr() make a row that is not there
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

var_dump($table->incr('a', 'id', 3), $table->decr('b', 'rate'), count($table));
echo json_encode($table->get('a')), json_encode($table->get('b')), "\n";
?>
--EXPECT--
int(3)
float(-1)
int(2)
{"id":3,"rate":0,"name":""}{"id":0,"rate":-1,"name":""}
