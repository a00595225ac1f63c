--TEST--
coroutine: ini_set() leaves swoole.use_shortname On; swoole.display_errors can be changed at run time
--FILE--
<?php
var_dump(ini_set('swoole.use_shortname', '0'), ini_get('swoole.use_shortname'), class_exists('Co'));
var_dump(ini_set('swoole.display_errors', '0'), ini_get('swoole.display_errors'));
?>
--EXPECT--
bool(false)
string(2) "On"
bool(true)
string(2) "On"
string(1) "0"
