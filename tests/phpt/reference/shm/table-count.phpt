--TEST--
shm: count() tells how many rows there are
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

foreach (range(1, 40) as $i) {
    $table->set("k$i", ['id' => $i]);
}
$table->set('k1', ['id' => 0]);
$table->del('k2');
var_dump($table->count(), count($table));
?>
--EXPECT--
int(39)
int(39)
