--TEST--
wsco.provide_swoole: dl() is too late for it, which a warning says
--FILE--
<?php
$php = tempnam(sys_get_temp_dir(), 'wsco_dl_');
file_put_contents($php, str_replace('-d extension=wsco', '-d enable_dl=1', file_get_contents(getenv('TEST_PHP_EXECUTABLE'))));
chmod($php, 0700);
$code = 'var_dump(dl("wsco"), extension_loaded("swoole")); Swoole\Coroutine\run(fn () => print("runs\n"));';
passthru("$php -d wsco.provide_swoole=1 -r " . escapeshellarg($code) . ' 2>&1');
unlink($php);
?>
--EXPECT--
Warning: wsco.provide_swoole has no effect on dl(): load wsco in php.ini in Unknown on line 0
bool(true)
bool(false)
runs
