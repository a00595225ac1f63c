--TEST--
shm: stats() counts rows, calls and conflicts
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

for ($i = 0; $i < 64; $i++) {
    $table->set("k$i", ['id' => $i]);
}
$table->set('k0', ['id' => 9]);
$table->incr('k0', 'id');
$table->del('k1');
$stats = $table->stats();
var_dump(array_keys($stats) === ['num', 'conflict_count', 'conflict_max_level', 'insert_count', 'update_count', 'delete_count',
    'available_slice_num', 'total_slice_num']);
var_dump($stats['num'], $stats['insert_count'], $stats['update_count'], $stats['delete_count'], $stats['total_slice_num']);
var_dump($stats['conflict_count'] > 0, $stats['conflict_max_level'] > 0, $stats['available_slice_num']);
?>
--EXPECT--
bool(true)
int(63)
int(64)
int(2)
int(1)
int(12)
bool(true)
bool(true)
int(12)
