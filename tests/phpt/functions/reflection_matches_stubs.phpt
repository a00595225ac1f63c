--TEST--
What the loaded extension declares is what its stubs declare, and the other way round
--FILE--
<?php
require __DIR__ . '/../inc/signatures.inc';

$extension = new ReflectionExtension('wsco');
// An alias has the same class under a key of its own.
$classes = array_filter($extension->getClasses(), fn ($class, $key) => strcasecmp($class->name, $key) === 0, ARRAY_FILTER_USE_BOTH);
$loaded = declaration_lines($classes, array_values($extension->getFunctions()));

// The stubs are read by a PHP without the extension: what they declare would exist already.
$code = <<<'CODE'
    require $argv[1] . '/signatures.inc';
    $stubs = glob($argv[2] . '/*.stub.php');
    spl_autoload_register(function (string $class) use ($stubs) {
        foreach ($stubs as $stub) {
            if (preg_match('/\b(class|interface) ' . substr(strrchr("\\$class", '\\'), 1) . '\b/', file_get_contents($stub))) {
                require_once $stub;
            }
        }
    });
    [$classes, $functions] = [get_declared_classes(), get_defined_functions()['user']];
    foreach ($stubs as $stub) {
        require_once $stub;
    }
    $classes = array_map(fn ($name) => new ReflectionClass($name), array_diff(get_declared_classes(), $classes));
    $functions = array_map(fn ($name) => new ReflectionFunction($name), array_diff(get_defined_functions()['user'], $functions));
    echo json_encode(declaration_lines($classes, $functions));
    CODE;
$command = [PHP_BINARY, '-n', '-d', 'display_errors=stderr', '-r', $code, '--', __DIR__ . '/../inc', __DIR__ . '/../../../stubs'];
$process = proc_open($command, [1 => ['pipe', 'w']], $pipes);
$written = json_decode(stream_get_contents($pipes[1]), true);
proc_close($process);

var_dump(count($loaded) > 100, count(glob(__DIR__ . '/../../../stubs/*.stub.php')) > 5);
foreach (array_diff($loaded, $written) as $line) {
    echo "only loaded: $line\n";
}
foreach (array_diff($written, $loaded) as $line) {
    echo "only in stubs: $line\n";
}
?>
--EXPECT--
bool(true)
bool(true)
