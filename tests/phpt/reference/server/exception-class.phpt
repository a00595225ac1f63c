--TEST--
server: Swoole\Exception extends Exception directly
--FILE--
<?php
var_dump(get_parent_class('Swoole\Exception'));
?>
--EXPECT--
string(9) "Exception"
