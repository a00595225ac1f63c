--TEST--
doctor: what the code asks for first, or only names, may be missing
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/asked');
?>
--EXPECTF--
PHP files: 1, with names of Swoole: 1

wsco lacks, but the code only names it or asks for it first
  class          Swoole\Coroutine\MySQL\Exception
                 -> use PDO or mysqli
                 samples/asked/asked.php:14
  class          Swoole\Coroutine\PostgreSQL
                 -> use PDO
                 samples/asked/asked.php:19
  class          Swoole\Coroutine\Redis
                 -> use the redis extension or Predis
                 samples/asked/asked.php:17
  class          Swoole\Http\Server
                 -> wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
                 samples/asked/asked.php:2 samples/asked/asked.php:3
  class          Swoole\Redis\Server
                 -> use Swoole\Coroutine\Server and speak the protocol yourself
                 samples/asked/asked.php:6
  constant       SWOOLE_NO_SUCH_CONSTANT
                 -> wsco does not have it
                 samples/asked/asked.php:11
  function       swoole_async_readfile()
                 -> use Swoole\Coroutine\System::readFile()
                 samples/asked/asked.php:9

Notes
  extension_loaded('swoole') is true only with wsco.provide_swoole=1 in php.ini

It will run.
status 0
