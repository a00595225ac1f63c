--TEST--
shm: Rows may be removed inside foreach
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

for ($i = 0; $i < 50; $i++) {
    $table->set("k$i", ['id' => $i]);
}
$seen = 0;
foreach ($table as $key => $row) {
    $seen += $table->del($key);
}
var_dump($seen, count($table));
?>
--EXPECT--
int(50)
int(0)
