--TEST--
A row that does not fit into memory_limit ends the process that wants it; the others still get it
--INI--
memory_limit=16M
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('text', Swoole\Table::TYPE_STRING, 24 << 20);
$table->column('id', Swoole\Table::TYPE_INT);
$table->create();
$table->set('a', ['id' => 1]);
$pid = pcntl_fork();
if ($pid === 0) {
    $table->get('a');
    echo "not reached\n";
}
pcntl_waitpid($pid, $status);
var_dump(pcntl_wexitstatus($status), $table->exists('a'), $table->incr('a', 'id'));
?>
--EXPECTF--
Fatal error: Allowed memory size of 16777216 bytes exhausted%s(tried to allocate %d bytes) in %s on line %d
int(255)
bool(true)
int(2)
