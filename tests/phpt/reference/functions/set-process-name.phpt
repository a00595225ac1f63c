--TEST--
functions: swoole_set_process_name() changes the title that ps shows
--FILE--
<?php
var_dump(swoole_set_process_name('a new title'), cli_get_process_title());
?>
--EXPECT--
bool(true)
string(11) "a new title"
