--TEST--
coroutine: run() turns on SWOOLE_HOOK_ALL unless hook_flags was set; the hooks stay on after it
--FILE--
<?php
Co\run(fn () => null);
var_dump(defined('SWOOLE_HOOK_ALL'), class_exists('Swoole\Runtime'));
?>
--EXPECT--
bool(true)
bool(false)
