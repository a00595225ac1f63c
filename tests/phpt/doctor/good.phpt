--TEST--
doctor: what wsco has; parameters of a handler need no types
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/good');
?>
--EXPECTF--
PHP files: 1, with names of Swoole: 1

wsco has
  class constant Swoole\Constant::OPTION_PACKAGE_MAX_LENGTH
                 samples/good/server.php:10
  class          Swoole\Constant
                 samples/good/server.php:4 samples/good/server.php:10
  class          Swoole\Coroutine\Http\Server
                 samples/good/server.php:3 samples/good/server.php:9
  class          Swoole\WebSocket\CloseFrame
                 samples/good/server.php:5 samples/good/server.php:16
  class          Swoole\WebSocket\Frame
                 samples/good/server.php:5
  constant       SWOOLE_WEBSOCKET_FLAG_FIN
                 samples/good/server.php:17
  constant       WEBSOCKET_OPCODE_TEXT
                 samples/good/server.php:17
  function       Swoole\Coroutine\go()
                 samples/good/server.php:20
  function       Swoole\Coroutine\run()
                 samples/good/server.php:8
  method         Swoole\Coroutine\Http\Server::handle()
                 samples/good/server.php:12
  method         Swoole\Coroutine\Http\Server::set()
                 samples/good/server.php:10
  method         Swoole\Coroutine\Http\Server::start()
                 samples/good/server.php:20
  method         Swoole\Http\Request::getContent()
                 samples/good/server.php:17
  method         Swoole\Http\Response::push()
                 samples/good/server.php:17
  method         Swoole\Http\Response::recv()
                 samples/good/server.php:16
  method         Swoole\Http\Response::upgrade()
                 samples/good/server.php:13
  option         package_max_length
                 samples/good/server.php:10
  option         websocket_compression
                 samples/good/server.php:10

It will run.
status 0
