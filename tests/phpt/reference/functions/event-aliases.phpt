--TEST--
functions: swoole_event_*() are the static methods of Event
--FILE--
<?php
foreach (['add', 'set', 'isset', 'del', 'write', 'wait', 'dispatch', 'defer', 'cycle', 'exit'] as $name) {
    $function = new ReflectionFunction("swoole_event_$name");
    $method = new ReflectionMethod('Swoole\Event', $name);
    var_dump((string) $function->getReturnType() === (string) $method->getReturnType()
        && array_column($function->getParameters(), 'name') === array_column($method->getParameters(), 'name'));
}
go(function () {
    swoole_event_defer(fn () => print("deferred\n"));
    echo "first\n";
});
swoole_event_wait();
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
first
deferred
