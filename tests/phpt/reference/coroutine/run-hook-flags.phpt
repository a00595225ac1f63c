--TEST--
coroutine: run() turns on SWOOLE_HOOK_ALL unless hook_flags was set; the hooks stay on after it
--FILE--
<?php
use Swoole\Runtime;

var_dump(Runtime::getHookFlags());
Co\run(fn () => var_dump((Runtime::getHookFlags() & SWOOLE_HOOK_SLEEP) > 0));
var_dump((Runtime::getHookFlags() & SWOOLE_HOOK_SLEEP) > 0);
Co::set(['hook_flags' => 0]);
Co\run(fn () => var_dump(Runtime::getHookFlags()));
?>
--EXPECT--
int(0)
bool(true)
bool(true)
int(0)
