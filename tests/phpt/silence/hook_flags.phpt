--TEST--
Hooks that are asked for but not built are told once
--FILE--
<?php
use Swoole\Coroutine;

Coroutine::set(['hook_flags' => 0]);
echo "-- asked for\n";
Coroutine::set(['hook_flags' => SWOOLE_HOOK_SLEEP]);
Coroutine::set(['hook_flags' => SWOOLE_HOOK_SLEEP | SWOOLE_HOOK_BLOCKING_FUNCTION | SWOOLE_HOOK_MONGODB]);
Coroutine::set(['hook_flags' => SWOOLE_HOOK_ALL]);
Coroutine\run(fn () => print("run\n"));
?>
--EXPECTF--
-- asked for
[%s]	NOTICE	hook_flags: not hooked yet, so what waits there blocks the whole process: BLOCKING_FUNCTION, MONGODB
run
