--TEST--
System::fread() of more than memory_limit has room for gives false, and the script goes on
--INI--
memory_limit=32M
--FILE--
<?php
use Swoole\Coroutine\System;

$name = tempnam(sys_get_temp_dir(), 'wsco');
register_shutdown_function(fn () => unlink($name));
$file = fopen($name, 'r+');
ftruncate($file, 100 << 20);
Co\run(function () use ($file) {
    var_dump(System::fread($file), swoole_last_error());
    rewind($file);
    var_dump(strlen(System::fread($file, 5 << 20)), ftell($file) === 5 << 20);
    var_dump(System::fread($file, PHP_INT_MAX), swoole_last_error());
});
?>
--EXPECT--
bool(false)
int(12)
int(5242880)
bool(true)
bool(false)
int(12)
