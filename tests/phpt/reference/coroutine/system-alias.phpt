--TEST--
coroutine: All methods of System exist on Swoole\Coroutine, too
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Coroutine\System::class))->getMethods() as $method) {
    if (!method_exists(Swoole\Coroutine::class, $method->name)) {
        echo "$method->name is missing\n";
    }
}
Co\run(function () {
    echo Co::exec('echo hi')['output'], Co\System::exec('echo ho')['output'];
});
?>
--EXPECT--
hi
ho
