--TEST--
the headers that are installed compile alone
--SKIPIF--
<?php
$config = PHP_BINDIR . '/php-config';
is_executable($config) || die('skip no php-config');
shell_exec('command -v cc') || die('skip no C compiler');
?>
--FILE--
<?php
$top = __DIR__ . '/../../..';
preg_match('/PHP_INSTALL_HEADERS\(\[ext\/wsco\], \[(.*?)\]\)/', file_get_contents("$top/config.m4"), $m);
$folder = sys_get_temp_dir() . '/wsco_installed_' . getmypid();
mkdir("$folder/ext/wsco", 0777, true);
foreach (explode(' ', $m[1]) as $header) {
    copy("$top/$header", "$folder/ext/wsco/$header");
}
file_put_contents("$folder/user.c", <<<'C'
    #include "ext/wsco/php_wsco.h"
    const char *version = WSCO_VERSION;
    void *entry(void)
    {
        return phpext_wsco_ptr;
    }
    C);
$includes = trim(shell_exec('env -u LD_PRELOAD ' . PHP_BINDIR . '/php-config --includes'));
exec("env -u LD_PRELOAD cc $includes -I" . escapeshellarg($folder) . ' -c -o ' . escapeshellarg("$folder/user.o") . ' '
    . escapeshellarg("$folder/user.c") . ' 2>&1', $output, $status);
echo implode("\n", $output), "exit status $status\n";
exec('env -u LD_PRELOAD rm -r ' . escapeshellarg($folder));
?>
--EXPECT--
exit status 0
