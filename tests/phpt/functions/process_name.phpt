--TEST--
swoole_set_process_name()
--FILE--
<?php
var_dump(swoole_set_process_name('wsco test'), cli_get_process_title());
?>
--EXPECT--
bool(true)
string(9) "wsco test"
