--TEST--
coroutine: set() merges, unknown keys are kept with a warning; getOptions() is null before any set()
--FILE--
<?php
var_dump(Co::getOptions());
Co::set(['max_coroutine' => 10]);
Co::set(['socket_timeout' => 1.5, 'max_coroutine' => 20]);
Co::set(['of_my_own' => 'kept']);
var_dump(Co::getOptions());
?>
--EXPECTF--
NULL

Warning: Swoole\Coroutine::set(): unknown option of_my_own in %s on line %d
array(3) {
  ["max_coroutine"]=>
  int(20)
  ["socket_timeout"]=>
  float(1.5)
  ["of_my_own"]=>
  string(4) "kept"
}
