--TEST--
shm: A string that is longer than its column is cut, with a warning
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

var_dump($table->set('a', ['name' => '123456789']), $table->get('a', 'name'));
?>
--EXPECTF--
Warning: Swoole\Table::set(): a string of 9 bytes is too long for column[name]: it is cut to 8 in %s on line %d
bool(true)
string(8) "12345678"
