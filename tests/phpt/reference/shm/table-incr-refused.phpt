--TEST--
shm: incr() of strings, or of a column that there is not, is refused with a warning
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

var_dump($table->incr('a', 'name'), $table->decr('a', 'more'), $table->exists('a'));
?>
--EXPECTF--
Warning: Swoole\Table::incr(): column[name] has strings in %s on line %d

Warning: Swoole\Table::decr(): column[more] does not exist in %s on line %d
bool(false)
bool(false)
bool(false)
