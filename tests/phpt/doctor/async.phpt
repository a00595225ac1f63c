--TEST--
doctor: what an asynchronous server needs is missing, with what to use instead
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/async');
?>
--EXPECTF--
PHP files: 1, with names of Swoole: 1

wsco has
  class          Swoole\Coroutine
                 samples/async/server.php:23
  class          Swoole\Coroutine\Http\Server
                 samples/async/server.php:24
  class          Swoole\Http\Request
                 samples/async/server.php:9
  class          Swoole\Http\Response
                 samples/async/server.php:9
  constant       SWOOLE_PROCESS
                 samples/async/server.php:7
  method         Swoole\Coroutine\Http\Server::set()
                 samples/async/server.php:26
  method         Swoole\Http\Response::end()
                 samples/async/server.php:11
  option         ssl_protocols
                 samples/async/server.php:26

Without effect
  option         no_such_option
                 -> unknown here: set() warns of it
                 samples/async/server.php:26
  option         worker_num
                 -> has no effect here
                 samples/async/server.php:26

Missing
  class constant Swoole\Coroutine::NO_SUCH_CONSTANT
                 -> wsco does not have it
                 samples/async/server.php:23
  class          Swoole\Coroutine\MySQL
                 -> use PDO or mysqli
                 samples/async/server.php:21
  class          Swoole\Http\Server
                 -> wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
                 samples/async/server.php:3 samples/async/server.php:7
  class          Swoole\Redis\Server
                 -> use Swoole\Coroutine\Server and speak the protocol yourself
                 samples/async/server.php:4 samples/async/server.php:6
  class          Swoole\WebSocket\Server
                 -> wsco has the coroutine server only: use Swoole\Coroutine\Http\Server and $response->upgrade()
                 samples/async/server.php:16
  class          swoole_http_server
                 -> wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
                 samples/async/server.php:20
  constant       SWOOLE_NO_SUCH_CONSTANT
                 -> wsco does not have it
                 samples/async/server.php:23
  function       swoole_async_readfile()
                 -> use Swoole\Coroutine\System::readFile()
                 samples/async/server.php:22
  method         Swoole\Coroutine\Http\Server::on()
                 -> use handle(): it takes a path and what answers there
                 samples/async/server.php:25
  method         Swoole\Http\Response::noSuchMethod()
                 -> wsco does not have it
                 samples/async/server.php:12

Notes
  names like Co and go() need swoole.use_shortname=On, which is the default

It will not run: 10 things are missing.
status 1
