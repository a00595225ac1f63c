--TEST--
loops that the JIT has compiled are preempted too
--SKIPIF--
<?php
if (!str_contains((string) shell_exec(getenv('TEST_PHP_EXECUTABLE') . ' -d zend_extension=opcache -v 2>&1'), 'OPcache')) {
    die('skip no opcache');
}
?>
--FILE--
<?php
$php = [getenv('TEST_PHP_EXECUTABLE'), ...(extension_loaded('Zend OPcache') ? [] : ['-d', 'zend_extension=opcache'])];
$settings = ['opcache.enable=1', 'opcache.enable_cli=1', 'opcache.jit_buffer_size=16M', 'opcache.jit_hot_loop=2',
    'opcache.jit_hot_func=2', 'swoole.enable_preemptive_scheduler=1'];
foreach (['tracing', 'function'] as $jit) {
    echo "== $jit\n";
    $command = $php;
    foreach ([...$settings, "opcache.jit=$jit"] as $setting) {
        array_push($command, '-d', $setting);
    }
    passthru(implode(' ', array_map('escapeshellarg', [...$command, __DIR__ . '/jit.inc'])));
}
?>
--EXPECT--
== tracing
bool(true)
while for foreach array_map Fiber
while for foreach array_map Fiber
while for foreach array_map Fiber
== function
bool(true)
while for foreach array_map Fiber
while for foreach array_map Fiber
while for foreach array_map Fiber
