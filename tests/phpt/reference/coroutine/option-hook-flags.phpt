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
[%d-%d-%d %d:%d:%d %c%d.0]	NOTICE	hook_flags: these hooks are not built yet: PHP functions that wait block the whole process
int(512)
int(2143285247)
