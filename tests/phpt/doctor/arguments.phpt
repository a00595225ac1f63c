--TEST--
doctor: arguments and exit status
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
foreach (['', '--no-such-option', 'no/such/folder', 'samples/own no/such/folder', '--help', 'samples/own'] as $arguments) {
    echo "== $arguments\n";
    doctor($arguments);
}
echo "== without tokenizer\n";
if (extension_loaded('tokenizer')) {
    echo "PHP has no tokenizer here: install it, or run a PHP that has it with PHP=/path/to/php scripts/doctor\nstatus 2\n";
} else {
    passthru(getenv('TEST_PHP_EXECUTABLE') . ' ' . dirname(__DIR__, 3) . '/tools/doctor/doctor.php samples/own 2>&1', $status);
    echo "status $status\n";
}
echo "== the script\n";
$php = tempnam(sys_get_temp_dir(), 'wsco_doctor_');
file_put_contents($php, "#!/bin/sh\nexec '" . getenv('TEST_PHP_EXECUTABLE') . "' " . tokenizer() . ' "$@"' . "\n");
chmod($php, 0700);
passthru("PHP=$php " . dirname(__DIR__, 3) . '/scripts/doctor samples/good >/dev/null 2>&1', $status);
echo "status $status\n";
unlink($php);
?>
--EXPECT--
== 
usage: scripts/doctor [--vendor] [--all] PATH...

Lists the Swoole APIs that the PHP code in PATH uses, whether wsco has them, and what to use instead.
  --vendor   reads the packages in vendor/ too
  --all      names every place, not only the first four
Exit status: 0 it will run, 1 it will not, 2 the arguments are wrong.
It reads names. It does not see names that are made at run time, and calls on objects whose class it cannot tell.
status 2
== --no-such-option
usage: scripts/doctor [--vendor] [--all] PATH...

Lists the Swoole APIs that the PHP code in PATH uses, whether wsco has them, and what to use instead.
  --vendor   reads the packages in vendor/ too
  --all      names every place, not only the first four
Exit status: 0 it will run, 1 it will not, 2 the arguments are wrong.
It reads names. It does not see names that are made at run time, and calls on objects whose class it cannot tell.
status 2
== no/such/folder
no/such/folder: no such file or folder
status 2
== samples/own no/such/folder
no/such/folder: no such file or folder
status 2
== --help
usage: scripts/doctor [--vendor] [--all] PATH...

Lists the Swoole APIs that the PHP code in PATH uses, whether wsco has them, and what to use instead.
  --vendor   reads the packages in vendor/ too
  --all      names every place, not only the first four
Exit status: 0 it will run, 1 it will not, 2 the arguments are wrong.
It reads names. It does not see names that are made at run time, and calls on objects whose class it cannot tell.
status 0
== samples/own
PHP files: 1, with names of Swoole: 1

It uses nothing of Swoole.
status 0
== without tokenizer
PHP has no tokenizer here: install it, or run a PHP that has it with PHP=/path/to/php scripts/doctor
status 2
== the script
status 0