--TEST--
coroutine: Barrier has no short name
--FILE--
<?php
var_dump(class_exists('Swoole\Coroutine\Barrier'), class_exists('Co\Barrier'));
?>
--EXPECT--
bool(true)
bool(false)
