--TEST--
coroutine: Co\run, Co\go, Co\defer, go and defer are functions by short names
--FILE--
<?php
foreach (['Swoole\Coroutine\run', 'Swoole\Coroutine\go', 'Swoole\Coroutine\defer', 'Co\run', 'Co\go', 'Co\defer', 'go', 'defer'] as $name) {
    echo $name, ' ', var_export(function_exists($name), true), "\n";
}
Co\run(function () {
    Co\defer(fn () => print("3\n"));
    defer(fn () => print("2\n"));
    Co\go(fn () => print("1\n"));
});
?>
--EXPECT--
Swoole\Coroutine\run true
Swoole\Coroutine\go true
Swoole\Coroutine\defer true
Co\run true
Co\go true
Co\defer true
go true
defer true
1
2
3
