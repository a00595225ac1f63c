--TEST--
swoole.use_shortname=On: short names are the same classes; not to be changed at run time
--FILE--
<?php
foreach (['co' => 'Swoole\Coroutine', 'Co\Context' => 'Swoole\Coroutine\Context', 'Co\Iterator' => 'Swoole\Coroutine\Iterator'] as $short => $long) {
    var_dump((new ReflectionClass($short))->getName() === $long);
}
foreach (['go', 'defer', 'Co\run', 'Co\go', 'Co\defer'] as $function) {
    var_dump(function_exists($function));
}
var_dump(ini_set('swoole.use_shortname', '0'), ini_get('swoole.use_shortname'));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
string(2) "On"
