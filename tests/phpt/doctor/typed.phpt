--TEST--
doctor: methods of variables whose class is known
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/typed');
?>
--EXPECTF--
PHP files: 1, with names of Swoole: 1

wsco has
  class          Swoole\Coroutine
                 samples/typed/typed.php:34
  class          Swoole\Coroutine\Channel
                 samples/typed/typed.php:3 samples/typed/typed.php:8 samples/typed/typed.php:32 samples/typed/typed.php:33 and 1 more
  class          Swoole\Coroutine\Http\Server
                 samples/typed/typed.php:3 samples/typed/typed.php:14
  class          Swoole\Coroutine\WaitGroup
                 samples/typed/typed.php:3 samples/typed/typed.php:9
  class          Swoole\Http\Request
                 samples/typed/typed.php:4 samples/typed/typed.php:21 samples/typed/typed.php:23
  class          Swoole\Http\Response
                 samples/typed/typed.php:4 samples/typed/typed.php:12 samples/typed/typed.php:21 samples/typed/typed.php:25
  method         Swoole\Coroutine::getContext()
                 samples/typed/typed.php:34
  method         Swoole\Coroutine\Context::count()
                 samples/typed/typed.php:36
  method         Swoole\Http\Request::create()
                 samples/typed/typed.php:23
  method         Swoole\Http\Response::create()
                 samples/typed/typed.php:25

Missing
  method         Swoole\Coroutine\Channel::nothing10()
                 -> wsco does not have it
                 samples/typed/typed.php:40
  method         Swoole\Coroutine\Channel::nothing2()
                 -> wsco does not have it
                 samples/typed/typed.php:16
  method         Swoole\Coroutine\Channel::nothing7()
                 -> wsco does not have it
                 samples/typed/typed.php:32
  method         Swoole\Coroutine\Channel::nothing8()
                 -> wsco does not have it
                 samples/typed/typed.php:33
  method         Swoole\Coroutine\Context::nothing9()
                 -> wsco does not have it
                 samples/typed/typed.php:35
  method         Swoole\Coroutine\Http\Server::nothing1()
                 -> wsco does not have it
                 samples/typed/typed.php:15
  method         Swoole\Coroutine\WaitGroup::nothing3()
                 -> wsco does not have it
                 samples/typed/typed.php:17
  method         Swoole\Http\Request::nothing4()
                 -> wsco does not have it
                 samples/typed/typed.php:24
  method         Swoole\Http\Response::nothing5()
                 -> wsco does not have it
                 samples/typed/typed.php:26
  method         Swoole\Http\Response::nothing6()
                 -> wsco does not have it
                 samples/typed/typed.php:28

It will not run: 10 things are missing.
status 1
