--TEST--
doctor: files that PHP cannot read are read as far as their tokens tell
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/broken');
?>
--EXPECTF--
PHP files: 5, with names of Swoole: 4

wsco has
  class          Swoole\Event
                 samples/broken/bytes.php:2
  class          Swoole\Timer
                 samples/broken/numbers.php:1
  function       swoole_cpu_num()
                 samples/broken/broken.php:4
  method         Swoole\Event::wait()
                 samples/broken/bytes.php:2
  method         Swoole\Timer::tick()
                 samples/broken/numbers.php:1

Missing
  class          Swoole\Coroutine\MySQL
                 -> use PDO or mysqli
                 samples/broken/broken.php:2

Notes
  samples/broken/broken.php:3 PHP %s cannot read it: %s
  samples/broken/bytes.php:3 PHP %s cannot read it: %s
  samples/broken/numbers.php:1 PHP %s cannot read it: %s

It will not run: 1 thing is missing.
status 1
