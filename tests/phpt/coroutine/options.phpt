--TEST--
set() and getOptions(): merged, unknown keys kept
--FILE--
<?php
var_dump(Co::getOptions());
@Co::set(['max_coroutine' => 10, 'mine' => 'x']);
@Co::set(['mine' => 'y', 'stack_size' => 512 * 1024]);
var_dump(Co::getOptions());
var_dump(Co::stats()['c_stack_size']);
?>
--EXPECT--
NULL
array(3) {
  ["max_coroutine"]=>
  int(10)
  ["mine"]=>
  string(1) "y"
  ["stack_size"]=>
  int(524288)
}
int(524288)
