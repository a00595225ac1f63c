--TEST--
shm: create() of a table larger than memory is refused with a warning
--FILE--
<?php
$table = new Swoole\Table(1 << 30);
$table->column('a', Swoole\Table::TYPE_STRING, 1 << 29);
var_dump($table->create(), swoole_last_error() === SOCKET_ENOMEM);
?>
--EXPECTF--
Warning: Swoole\Table::create(): no shared memory for 1288490188 rows of %d bytes: Cannot allocate memory in %s on line %d
bool(false)
bool(true)
