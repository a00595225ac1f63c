--TEST--
doctor: what it says that wsco has is what this build has
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
$tools = escapeshellarg(dirname(__DIR__, 3) . '/tools/doctor');
$code = escapeshellarg(<<<'CODE'
    require "$argv[1]/names.php";
    require "$argv[1]/api.php";
    $api = new Api(dirname($argv[1], 2));
    $wsco = new ReflectionExtension('wsco');

    function same(string $what, array $told, array $real): void
    {
        sort($told);
        sort($real);
        echo "$what: ", $told === $real ? 'the same' : 'only told: ' . implode(', ', array_diff($told, $real)) . '; only real: ' . implode(', ', array_diff($real, $told)), "\n";
    }

    same('classes', array_column($api->classes, 'name'), array_values(array_unique(array_map(fn ($class) => $class->name, $wsco->getClasses()))));
    same('functions', array_values($api->functions), array_column($wsco->getFunctions(), 'name'));
    same('constants', array_keys($api->constants), array_keys($wsco->getConstants()));
    same('settings', array_keys($api->settings), array_keys($wsco->getINIEntries()));
    foreach ($api->classes as $told) {
        $class = new ReflectionClass($told['name']);
        $of = fn (array $members) => array_map(fn ($member) => $member->name, array_filter($members, fn ($member) => $member->class === $class->name));
        $methods = array_map(strtolower(...), $of($class->getMethods()));
        if (array_diff($methods, array_keys($told['methods'])) !== array_diff(array_keys($told['methods']), $methods)) {
            same("$told[name]: methods", array_keys($told['methods']), $methods);
        }
        foreach ($told['consts'] as $name => $value) {
            if ((string) $class->getConstant($name) !== (string) $value) {
                echo "$told[name]::$name is not $value\n";
            }
        }
        if (count($told['consts']) !== count($of($class->getReflectionConstants()))) {
            echo "$told[name]: constants\n";
        }
    }
    foreach ($api->short as $short => $name) {
        if (!class_exists($short) || (new ReflectionClass($short))->name !== $name) {
            echo "$short is not $name\n";
        }
    }
    foreach ($api->hints as $name => $hint) {
        if (!preg_match('/^[a-z].* .*[^ ;]$/D', $hint)) {
            echo "$name: $hint\n";
        }
    }
    // Whoever adds an option or a hint in another form must teach the doctor to read it.
    foreach (['src/php/runtime/option_names.c' => array_merge(...array_values($api->options)), 'src/php/module/missing_class.c' => $api->hints] as $path => $read) {
        preg_match_all('/^    \{"([^"]+)"/m', file_get_contents(dirname($argv[1], 2) . "/$path"), $m);
        same(basename($path), array_keys($read), array_values(array_unique(array_map(stripslashes(...), $m[1]))));
    }
    CODE);
passthru(getenv('TEST_PHP_EXECUTABLE') . ' ' . tokenizer() . " -r $code -- $tools 2>&1");
?>
--EXPECT--
classes: the same
functions: the same
constants: the same
settings: the same
option_names.c: the same
missing_class.c: the same
