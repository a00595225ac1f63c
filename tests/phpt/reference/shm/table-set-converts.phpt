--TEST--
shm: set() converts values to the type of the column
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$table->set('a', ['id' => '12', 'rate' => '1.5', 'name' => 34]);
echo json_encode($table->get('a')), "\n";
$table->set('a', ['id' => 1.9, 'rate' => true, 'name' => null]);
echo json_encode($table->get('a')), "\n";
?>
--EXPECT--
{"id":12,"rate":1.5,"name":"34"}
{"id":1,"rate":1,"name":""}
