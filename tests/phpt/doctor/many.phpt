--TEST--
doctor: thousands of files, and no more memory for them
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
$top = sys_get_temp_dir() . '/wsco_doctor_many_' . getmypid();
for ($i = 0; $i < 20; $i++) {
    mkdir("$top/$i/$i/$i", 0777, true);
    for ($j = 0; $j < 100; $j++) {
        file_put_contents("$top/$i/$i/$i/$j.php", "<?php function f$j(\$a) { return \$a; }\nSwoole\\Coroutine::sleep($j);\n");
    }
}
// The places of a thing are kept up to four: with all of them 2,000 would be.
chdir($top);
passthru(getenv('TEST_PHP_EXECUTABLE') . ' ' . tokenizer() . ' -d memory_limit=16M ' . escapeshellarg(dirname(__DIR__, 3) . '/tools/doctor/doctor.php') . ' . 2>&1', $status);
echo "status $status\n";
exec('rm -r ' . escapeshellarg($top));
?>
--EXPECT--
PHP files: 2000, with names of Swoole: 2000

wsco has
  class          Swoole\Coroutine
                 0/0/0/0.php:2 0/0/0/1.php:2 0/0/0/10.php:2 0/0/0/11.php:2 and 1996 more
  method         Swoole\Coroutine::sleep()
                 0/0/0/0.php:2 0/0/0/1.php:2 0/0/0/10.php:2 0/0/0/11.php:2 and 1996 more

It will run.
status 0
