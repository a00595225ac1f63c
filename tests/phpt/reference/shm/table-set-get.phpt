--TEST--
shm: get() gives what set() has written
--FILE--
<?php
$table = new Swoole\Table(64);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 8);
$table->create();

var_dump($table->set('a', ['id' => 1, 'rate' => 1.5, 'name' => 'one']), $table->get('a'));
?>
--EXPECT--
bool(true)
array(3) {
  ["id"]=>
  int(1)
  ["rate"]=>
  float(1.5)
  ["name"]=>
  string(3) "one"
}
