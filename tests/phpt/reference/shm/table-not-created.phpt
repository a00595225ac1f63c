--TEST--
shm: Rows of a table without create() throw a Swoole\Error that can be caught
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
foreach (['set' => ['a', ['id' => 1]], 'get' => ['a'], 'del' => ['a'], 'exists' => ['a'], 'incr' => ['a', 'id'], 'count' => [],
    'rewind' => [], 'destroy' => []] as $method => $arguments) {
    try {
        $table->$method(...$arguments);
    } catch (Swoole\Error $e) {
        echo "$method: ", $e->getMessage(), "\n";
    }
}
var_dump($table->stats());
?>
--EXPECT--
set: the table has no memory: call create() first
get: the table has no memory: call create() first
del: the table has no memory: call create() first
exists: the table has no memory: call create() first
incr: the table has no memory: call create() first
count: the table has no memory: call create() first
rewind: the table has no memory: call create() first
destroy: the table has no memory: call create() first
bool(false)
