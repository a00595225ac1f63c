--TEST--
shm: No sum of several processes is lost
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

for ($i = 0; $i < 4; $i++) {
    $pids[$i] = pcntl_fork();
    if ($pids[$i] === 0) {
        for ($j = 0; $j < 5000; $j++) {
            $table->incr('sum', 'id');
        }
        exit;
    }
}
array_map(fn ($pid) => pcntl_waitpid($pid, $status), $pids);
var_dump($table->get('sum', 'id'));
?>
--EXPECT--
int(20000)
