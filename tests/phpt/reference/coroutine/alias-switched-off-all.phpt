--TEST--
coroutine: Without short names none of them exist; the long names do
--FILE--
<?php
function child(string $code, string $flags = ''): void
{
    putenv('USE_TRACKED_ALLOC=1');
    passthru(getenv('TEST_PHP_EXECUTABLE') . " $flags -r " . escapeshellarg($code) . ' 2>&1', $status);
    echo "status $status\n";
}

child(<<<'CODE'
    foreach (['Co', 'Co\Context', 'Co\Iterator', 'Co\Scheduler', 'Co\System', 'Co\Socket', 'Co\Socket\Exception', 'Co\Http\Server', 'Co\Server'] as $name) {
        echo $name, ' ', var_export(class_exists($name), true), ' ', var_export(class_exists(preg_replace('/^Co/', 'Swoole\Coroutine', $name)), true), "\n";
    }
    foreach (['Co\run', 'Co\go', 'Co\defer', 'go', 'defer', 'Swoole\Coroutine\run', 'Swoole\Coroutine\go', 'Swoole\Coroutine\defer', 'swoole_coroutine_create', 'swoole_coroutine_defer'] as $name) {
        echo $name, ' ', var_export(function_exists($name), true), "\n";
    }
    CODE, '-d swoole.use_shortname=Off');
?>
--EXPECT--
Co false true
Co\Context false true
Co\Iterator false true
Co\Scheduler false true
Co\System false true
Co\Socket false true
Co\Socket\Exception false true
Co\Http\Server false true
Co\Server false true
Co\run false
Co\go false
Co\defer false
go false
defer false
Swoole\Coroutine\run true
Swoole\Coroutine\go true
Swoole\Coroutine\defer true
swoole_coroutine_create true
swoole_coroutine_defer true
status 0
