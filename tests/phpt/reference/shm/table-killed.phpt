--TEST--
shm: A process that is killed while it writes holds up nobody, and leaves whole rows
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

for ($i = 0; $i < 20; $i++) {
    $pid = pcntl_fork();
    if ($pid === 0) {
        for ($n = 0; ; $n++) {
            $table->set('k' . $n % 30, ['id' => $n, 'rate' => $n, 'name' => $n]);
            $table->del('k' . ($n + 7) % 30);
        }
    }
    for ($round = $table->stats()['insert_count']; $table->stats()['insert_count'] < $round + 50;);
    posix_kill($pid, SIGKILL);
    pcntl_waitpid($pid, $status);
    foreach ($table as $row) {
        $row['name'] === (string) $row['id'] && $row['rate'] === (float) $row['id'] || print("torn\n");
    }
}
var_dump($table->set('after', ['id' => 1]), $table->incr('after', 'id'));
?>
--EXPECT--
bool(true)
int(2)
