--TEST--
shm: Children have the same rows
--FILE--
<?php
function child(Closure $body): int
{
    $pid = pcntl_fork();
    if ($pid === 0) {
        $body();
        exit(0);
    }
    pcntl_waitpid($pid, $status);
    return $status;
}

$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$table->set('parent', ['id' => 1]);
child(function () use ($table) {
    var_dump($table->get('parent', 'id'));
    $table->set('child', ['id' => 2]);
    $table->del('parent');
});
var_dump($table->get('child', 'id'), $table->exists('parent'));
?>
--EXPECT--
int(1)
int(2)
bool(false)
