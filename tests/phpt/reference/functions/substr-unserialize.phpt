--TEST--
functions: swoole_substr_unserialize() does the same for serialize()
--FILE--
<?php
var_dump(swoole_substr_unserialize('xxi:7;yy', 2, 4), swoole_substr_unserialize('xxs:1:"a";', 2));
?>
--EXPECT--
int(7)
string(1) "a"
