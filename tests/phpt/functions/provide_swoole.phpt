--TEST--
wsco.provide_swoole: a second module entry named swoole, with the version of the API
--FILE--
<?php
function child(string $flags, string $code): string
{
    return shell_exec(getenv('TEST_PHP_EXECUTABLE') . " $flags -r " . escapeshellarg($code) . ' 2>&1');
}

$code = <<<'CODE'
    var_dump(extension_loaded('swoole'), phpversion('swoole'), phpversion('wsco'), ini_set('wsco.provide_swoole', '0'));
    foreach (['Swoole\Coroutine', 'Swoole\Http\Request'] as $class) {
        echo (new ReflectionClass($class))->getExtensionName(), "\n";
    }
    echo (new ReflectionMethod('Swoole\Coroutine', 'sleep'))->getExtensionName(), "\n";
    echo (new ReflectionMethod('Swoole\Coroutine\Context', 'count'))->getExtensionName(), "\n";
    if (extension_loaded('swoole')) {
        $swoole = new ReflectionExtension('swoole');
        echo $swoole->getName(), ' ', $swoole->getVersion(), ' ', $swoole->getConstants()['SWOOLE_VERSION'], "\n";
        var_dump(in_array('swoole_version', get_extension_funcs('swoole')));
        var_dump(isset($swoole->getClasses()['Swoole\Coroutine\Channel']));
        var_dump(isset($swoole->getINIEntries()['swoole.use_shortname']));
    }
    Swoole\Coroutine\run(fn () => print(Swoole\Coroutine::getCid() . "\n"));
    CODE;
echo "-- off\n", child('', $code);
echo "-- on\n", child('-d wsco.provide_swoole=1', $code);
echo "-- php -m and --ri\n";
echo preg_match_all('/^(swoole|wsco)$/m', child('-d wsco.provide_swoole=1', 'echo implode("\n", get_loaded_extensions());')), "\n";
echo preg_replace('/.*(provided by \w+).*/s', '$1', shell_exec(getenv('TEST_PHP_EXECUTABLE') . ' -d wsco.provide_swoole=1 --ri swoole')), "\n";

// The table of modules grows at 32: once while the entry is added, and once just before and after that.
echo "-- among others\n";
$loaded = (int) child('', 'echo count(get_loaded_extensions());');
$others = array_map(fn ($path) => basename($path, '.so'), glob(ini_get('extension_dir') . '/*.so'));
$others = array_diff($others, ['opcache', 'xdebug', 'swoole', 'openswoole'], array_map(strtolower(...), get_loaded_extensions()));
$flags = '-d wsco.provide_swoole=1';
foreach (array_values($others) as $i => $other) {
    $flags .= " -d extension=$other";
    if ($loaded + $i >= 28 && $loaded + $i <= 33) {
        $answer = child($flags, 'echo extension_loaded("swoole") ? "yes" : "no";');
        str_ends_with($answer, 'yes') || print("$flags\n$answer\n");
    }
}
?>
--EXPECT--
-- off
bool(false)
bool(false)
string(5) "0.1.0"
bool(false)
wsco
wsco
wsco
SPL
1
-- on
bool(true)
string(5) "6.2.1"
string(5) "0.1.0"
bool(false)
swoole
swoole
swoole
SPL
swoole 6.2.1 6.2.1
bool(true)
bool(true)
bool(true)
1
-- php -m and --ri
2
provided by wsco
-- among others
