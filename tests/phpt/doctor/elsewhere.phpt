--TEST--
doctor: who asks in one file does not guard another
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/elsewhere');
?>
--EXPECT--
PHP files: 2, with names of Swoole: 2

wsco has
  class          Swoole\Coroutine
                 samples/elsewhere/uses.php:5 samples/elsewhere/uses.php:6
  class          Swoole\Coroutine\Channel
                 samples/elsewhere/uses.php:8 samples/elsewhere/uses.php:11

wsco lacks, but the code only names it or asks for it first
  class          Swoole\Coroutine\MySQL
                 -> use PDO or mysqli
                 samples/elsewhere/uses.php:4
  method         Swoole\Coroutine::neither()
                 -> wsco does not have it
                 samples/elsewhere/uses.php:6
  method         Swoole\Coroutine\Channel::drain()
                 -> wsco does not have it
                 samples/elsewhere/uses.php:9

Missing
  class          Swoole\Http\Server
                 -> wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
                 samples/elsewhere/asks.php:2 samples/elsewhere/uses.php:2
  function       swoole_async_readfile()
                 -> use Swoole\Coroutine\System::readFile()
                 samples/elsewhere/uses.php:3
  method         Swoole\Coroutine\Channel::flush()
                 -> wsco does not have it
                 samples/elsewhere/uses.php:11

Notes
  names like Co and go() need swoole.use_shortname=On, which is the default

It will not run: 3 things are missing.
status 1
