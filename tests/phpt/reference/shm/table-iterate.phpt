--TEST--
shm: foreach gives keys and rows
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

foreach (['x', 'y', 'z'] as $i => $key) {
    $table->set($key, ['id' => $i, 'name' => $key]);
}
foreach ($table as $key => $row) {
    $all[$key] = json_encode($row);
}
ksort($all);
print_r($all);
?>
--EXPECT--
Array
(
    [x] => {"id":0,"rate":0,"name":"x"}
    [y] => {"id":1,"rate":0,"name":"y"}
    [z] => {"id":2,"rate":0,"name":"z"}
)
