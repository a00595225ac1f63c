--TEST--
functions: swoole_hashcode() is a number that depends on the bytes alone
--FILE--
<?php
var_dump(swoole_hashcode('abc') === swoole_hashcode('ab' . chr(99)), swoole_hashcode('abc') === swoole_hashcode('abd'));
?>
--EXPECT--
bool(true)
bool(false)
