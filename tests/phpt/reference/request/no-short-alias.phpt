--TEST--
request: Request has no short alias
--FILE--
<?php
var_dump(class_exists('Co\Http\Request'), class_exists('Swoole\Coroutine\Http\Request'));
?>
--EXPECT--
bool(false)
bool(false)
