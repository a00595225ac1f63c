--TEST--
php --ri, README.md and set() agree about wsco's own settings: the same names in the same order, the same defaults
--FILE--
<?php
$says = shell_exec(getenv('TEST_PHP_EXECUTABLE') . ' --ri wsco');
preg_match("/^Setting of wsco's own => Default\n(.*?)\n\n/ms", $says, $m);
foreach (explode("\n", $m[1]) as $line) {
    [$name, $value] = explode(' => ', $line);
    $real[$name] = $value;
}

// | `name` | 2 MiB | what it means |
[, $section] = explode('## Settings of', file_get_contents(__DIR__ . '/../../../README.md'));
preg_match_all('/^\| `(\w+)` \| (.*?) \|/m', explode("\n## ", $section)[0], $rows);
$told = array_combine($rows[1], array_map(
    fn ($text) => preg_replace_callback('/^(\d+) MiB$/', fn ($m) => $m[1] << 20, trim($text, '`')),
    $rows[2]
));

// These two depend on the machine, and have each other's default.
foreach (['output_memory_max' => 'a quarter of the memory, at most 512 MiB', 'input_memory_max' => 'the same'] as $name => $text) {
    var_dump($told[$name] === $text && $real[$name] > 0 && $real[$name] <= 512 << 20);
    unset($told[$name], $real[$name]);
}
var_dump(count($told), $told === $real);
foreach ($told as $name => $default) {
    if ($default !== ($real[$name] ?? null)) {
        echo "$name: README.md says $default, php --ri ", $real[$name] ?? 'nothing', "\n";
    }
}

// set() knows each, and takes the default as it stands there.
$server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
$server->set(array_map(fn ($text) => match ($text) {
    'true', 'false' => $text === 'true',
    default => $text,
}, $told));
?>
--EXPECT--
bool(true)
bool(true)
int(18)
bool(true)
