--TEST--
swoole.use_shortname=Off: only the long names
--INI--
swoole.use_shortname=Off
--FILE--
<?php
foreach (['Co', 'Co\Context', 'Swoole\Coroutine', 'Swoole\Coroutine\Context'] as $class) {
    var_dump(class_exists($class));
}
foreach (['go', 'defer', 'Co\run', 'Co\go', 'Co\defer', 'Swoole\Coroutine\run', 'Swoole\Coroutine\go', 'Swoole\Coroutine\defer',
    'swoole_coroutine_create', 'swoole_coroutine_defer'] as $function) {
    var_dump(function_exists($function));
}
?>
--EXPECT--
bool(false)
bool(false)
bool(true)
bool(true)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
