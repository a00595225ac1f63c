--TEST--
wsco.provide_swoole: refused when a real swoole or openswoole is loaded, in either order
--SKIPIF--
<?php
$config = PHP_BINDIR . '/php-config';
is_executable($config) || die('skip no php-config');
shell_exec('command -v cc') || die('skip no C compiler');
?>
--FILE--
<?php
$folder = sys_get_temp_dir() . '/wsco_rival_' . getmypid();
mkdir($folder);
file_put_contents("$folder/rival.c", <<<'C'
    #include "php.h"
    zend_module_entry rival_entry = {STANDARD_MODULE_HEADER, RIVAL, NULL, NULL, NULL, NULL, NULL, NULL, "5.1.0",
                                     STANDARD_MODULE_PROPERTIES};
    __attribute__((visibility("default"))) zend_module_entry *get_module(void)
    {
        return &rival_entry;
    }
    C);
$includes = trim(shell_exec('env -u LD_PRELOAD ' . PHP_BINDIR . '/php-config --includes'));
$code = escapeshellarg('echo phpversion("wsco") ?: "no wsco", " ", phpversion("swoole") ?: "no swoole", "\n";');
$last = getenv('TEST_PHP_EXECUTABLE');
// A PHP whose start fails gives none of its memory back.
putenv('ASAN_OPTIONS=' . getenv('ASAN_OPTIONS') . ':detect_leaks=0');
foreach (['swoole', 'openswoole'] as $rival) {
    $library = "$folder/$rival.so";
    passthru("env -u LD_PRELOAD cc $includes -shared -fPIC -DRIVAL='\"$rival\"' -o $library $folder/rival.c 2>&1");
    $first = "$folder/php_$rival";
    file_put_contents($first, str_replace('-d extension=wsco', "-d extension=$library -d extension=wsco", file_get_contents($last)));
    chmod($first, 0755);
    foreach (['', '-d wsco.provide_swoole=1'] as $provide) {
        echo rtrim("-- $rival last $provide"), "\n";
        passthru("$last $provide -d extension=$library -r $code 2>&1");
        echo rtrim("-- $rival first $provide"), "\n";
        passthru("$first $provide -r $code 2>&1");
    }
}
exec('env -u LD_PRELOAD rm -r ' . escapeshellarg($folder));
?>
--EXPECT--
-- swoole last

Warning: wsco and swoole provide the same classes: load only one of them in Unknown on line 0

Fatal error: Unable to start wsco module in Unknown on line 0
-- swoole first

Warning: Cannot load module "wsco" because conflicting module "swoole" is already loaded in Unknown on line 0
no wsco 5.1.0
-- swoole last -d wsco.provide_swoole=1

Warning: wsco and swoole provide the same classes: load only one of them in Unknown on line 0

Fatal error: Unable to start wsco module in Unknown on line 0
-- swoole first -d wsco.provide_swoole=1

Warning: Cannot load module "wsco" because conflicting module "swoole" is already loaded in Unknown on line 0
no wsco 5.1.0
-- openswoole last

Warning: wsco and openswoole provide the same classes: load only one of them in Unknown on line 0

Fatal error: Unable to start wsco module in Unknown on line 0
-- openswoole first

Warning: Cannot load module "wsco" because conflicting module "openswoole" is already loaded in Unknown on line 0
no wsco no swoole
-- openswoole last -d wsco.provide_swoole=1

Warning: wsco and openswoole provide the same classes: load only one of them in Unknown on line 0

Fatal error: Unable to start wsco module in Unknown on line 0
-- openswoole first -d wsco.provide_swoole=1

Warning: Cannot load module "wsco" because conflicting module "openswoole" is already loaded in Unknown on line 0
no wsco no swoole