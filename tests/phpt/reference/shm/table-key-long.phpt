--TEST--
shm: A key has up to 63 bytes; a longer one is refused with a warning
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$key = str_repeat('k', 63);
var_dump($table->set($key, ['id' => 1]), $table->get($key, 'id'));
$key .= 'k';
var_dump($table->set($key, ['id' => 2]), $table->get($key), $table->exists($key), $table->del($key), $table->incr($key, 'id'));
?>
--EXPECTF--
bool(true)
int(1)

Warning: Swoole\Table::set(): a key of 64 bytes is too long: 63 are allowed in %s on line %d

Warning: Swoole\Table::incr(): a key of 64 bytes is too long: 63 are allowed in %s on line %d
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
