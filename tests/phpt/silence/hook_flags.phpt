--TEST--
Hooks that are asked for but not built are told once
--FILE--
<?php
use Swoole\Coroutine;

Coroutine::set(['hook_flags' => 0]);
echo "-- asked for\n";
Coroutine::set(['hook_flags' => SWOOLE_HOOK_ALL]);
Coroutine::set(['hook_flags' => SWOOLE_HOOK_SLEEP]);
Coroutine\run(fn () => print("run\n"));
?>
--EXPECTF--
-- asked for
[%s]	NOTICE	hook_flags: these hooks are not built yet: PHP functions that wait block the whole process
run
