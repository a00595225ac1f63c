--TEST--
shm: Keys and strings may have any bytes
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

$table->set("a\0b", ['name' => "\0\xff"]);
var_dump(bin2hex($table->get("a\0b", 'name')), $table->exists('a'), $table->exists("a\0b"));
?>
--EXPECT--
string(4) "00ff"
bool(false)
bool(true)
