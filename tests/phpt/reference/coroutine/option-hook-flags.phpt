--TEST--
coroutine: hook_flags says which functions of PHP are hooked
--FILE--
<?php
set_error_handler(fn ($level, $text) => print("$text\n"));
foreach ([0, SWOOLE_HOOK_SLEEP, SWOOLE_HOOK_ALL] as $flags) {
    Co::set(['hook_flags' => $flags]);
    var_dump(Co::getOptions()['hook_flags']);
}
?>
--EXPECTF--
int(0)
int(512)
[%d-%d-%d %d:%d:%d %c%d.0]	NOTICE	hook_flags: not hooked yet, so what waits there blocks the whole process: %s
int(2143285247)
