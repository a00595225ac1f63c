--TEST--
Short class names: those that are documented, for the classes that there are, and no others
--FILE--
<?php
$documented = [
    'Co' => 'Swoole\Coroutine',
    'Co\Channel' => 'Swoole\Coroutine\Channel',
    'Chan' => 'Swoole\Coroutine\Channel',
    'Co\Context' => 'Swoole\Coroutine\Context',
    'Co\Iterator' => 'Swoole\Coroutine\Iterator',
    'Co\Scheduler' => 'Swoole\Coroutine\Scheduler',
    'Co\System' => 'Swoole\Coroutine\System',
    'Co\Socket' => 'Swoole\Coroutine\Socket',
    'Co\Socket\Exception' => 'Swoole\Coroutine\Socket\Exception',
    'Co\Client' => 'Swoole\Coroutine\Client',
    'Co\Http\Client' => 'Swoole\Coroutine\Http\Client',
    'Co\Http\Client\Exception' => 'Swoole\Coroutine\Http\Client\Exception',
    'Co\Http\Server' => 'Swoole\Coroutine\Http\Server',
    'Co\WaitGroup' => 'Swoole\Coroutine\WaitGroup',
    'Co\Server' => 'Swoole\Coroutine\Server',
];
foreach ($documented as $alias => $class) {
    $there = class_exists($alias) ? (new ReflectionClass($alias))->name : null;
    if ($there !== (class_exists($class) ? $class : null)) {
        echo "$alias is ", $there ?? 'missing', "\n";
    }
}
$names = array_keys((new ReflectionExtension('wsco'))->getClasses());
$classes = array_map(fn ($name) => (new ReflectionClass($name))->name, $names);
foreach (array_diff(array_map(strtolower(...), $names), array_map(strtolower(...), $classes)) as $alias) {
    if (!isset(array_change_key_case($documented)[$alias])) {
        echo "$alias is not documented\n";
    }
}
var_dump((new ReflectionClass('co'))->name);
?>
--EXPECT--
string(16) "Swoole\Coroutine"
