--TEST--
Request: properties built when first read cannot be told from built ones: interpreter, opcache, tracing and function JIT
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$low = ['buffer_size=32M', 'hot_func=2', 'hot_loop=2', 'hot_return=2', 'hot_side_exit=2'];
$jit = array_merge(...array_map(fn (string $option) => ['-d', "opcache.jit_$option"], $low));
$opcache = [...(extension_loaded('Zend OPcache') ? [] : ['-d', 'zend_extension=opcache']), '-d', 'opcache.enable_cli=1', ...$jit];
$engines = [
    'interpreter' => extension_loaded('Zend OPcache') ? ['-d', 'opcache.enable_cli=0'] : [],
    'opcache' => [...$opcache, '-d', 'opcache.jit=disable'],
    'tracing' => [...$opcache, '-d', 'opcache.jit=tracing'],
    'function' => [...$opcache, '-d', 'opcache.jit=function'],
];

function output(array $options, string ...$arguments): string
{
    $command = array_map(escapeshellarg(...), [...TestServer::php(), ...$options, ...$arguments]);
    return (string) shell_exec(implode(' ', $command) . ' 2>&1');
}

$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid();
mkdir($dir);
$is_on = 'echo json_encode([opcache_get_status()["opcache_enabled"] ?? false, opcache_get_status()["jit"]["on"] ?? false]);';
$expected = null;
foreach ($engines as $engine => $options) {
    echo "$engine ", $engine === 'interpreter' ? '-' : output($options, '-r', $is_on), ':';
    foreach (['built', 'mixed', 'lazy'] as $mode) {
        $output = output($options, __DIR__ . '/../inc/request_access.php', $mode, $dir);
        $expected ??= $output;
        $same = strspn($output ^ $expected, "\0");
        echo ' ', $output === $expected ? 'same' : "differs at $same: " . substr($output, max(0, $same - 500), 600);
    }
    echo "\n";
}
preg_match_all('/^== .*/m', $expected, $cases);
echo count($cases[0]) > 50 ? 'all cases' : count($cases[0]), ', ', count(preg_grep('/DIFFERS/', $cases[0])), " of them unsteady\n";
echo substr($expected, -13);
rmdir($dir);
?>
--EXPECT--
interpreter -: same same same
opcache [true,false]: same same same
tracing [true,true]: same same same
function [true,true]: same same same
all cases, 0 of them unsteady
0 files left
