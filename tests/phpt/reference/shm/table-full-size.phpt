--TEST--
shm: As many rows as getSize() fit in any case
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

for ($round = 0; $round < 20; $round++) {
    for ($i = 0; $i < $table->getSize(); $i++) {
        $table->set("round $round, $i", ['id' => $i]) || print("full\n");
    }
    for ($i = 0; $i < $table->getSize(); $i++) {
        $table->del("round $round, $i");
    }
}
var_dump(count($table));
?>
--EXPECT--
int(0)
