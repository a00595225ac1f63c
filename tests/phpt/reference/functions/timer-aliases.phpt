--TEST--
functions: swoole_timer_*() are the static methods of Timer
--FILE--
<?php
foreach (['tick', 'after', 'exists', 'info', 'stats', 'list', 'clear', 'clear_all'] as $name) {
    $method = lcfirst(str_replace('_', '', ucwords($name, '_')));
    $function = (string) (new ReflectionFunction("swoole_timer_$name"))->getReturnType();
    var_dump($function === (string) (new ReflectionMethod('Swoole\Timer', $method))->getReturnType());
}
$id = swoole_timer_tick(1000, fn () => 1);
var_dump(Swoole\Timer::exists($id), swoole_timer_clear($id), Swoole\Timer::exists($id));
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
bool(true)
bool(true)
bool(false)
