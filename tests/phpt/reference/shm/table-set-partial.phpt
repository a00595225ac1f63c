--TEST--
shm: set() leaves columns as they are that it is not given; in a new row they are 0 or empty
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$table->set('a', ['id' => 1]);
$table->set('a', ['name' => 'x']);
echo json_encode($table->get('a')), "\n";
$table->set('a', []);
echo json_encode($table->get('a')), "\n";
?>
--EXPECT--
{"id":1,"rate":0,"name":"x"}
{"id":1,"rate":0,"name":"x"}
