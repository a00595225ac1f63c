--TEST--
doctor: namespaces, imports, aliases and short names
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/names');
?>
--EXPECTF--
PHP files: 1, with names of Swoole: 1

wsco has
  class          Swoole\Coroutine
                 samples/names/names.php:5 samples/names/names.php:22 samples/names/names.php:25
  class          Swoole\Coroutine\Barrier
                 samples/names/names.php:30
  class          Swoole\Coroutine\Channel
                 samples/names/names.php:6 samples/names/names.php:18 samples/names/names.php:39 samples/names/names.php:44 and 1 more
  class          Swoole\Coroutine\System
                 samples/names/names.php:23
  class          Swoole\Coroutine\WaitGroup
                 samples/names/names.php:7 samples/names/names.php:18 samples/names/names.php:32 and 1 more
  class          Swoole\Http\Request
                 samples/names/names.php:18
  class          Swoole\Http\Response
                 samples/names/names.php:18
  class          Swoole\Timer
                 samples/names/names.php:6 samples/names/names.php:26 samples/names/names.php:31
  constant       SWOOLE_BASE
                 samples/names/names.php:27
  constant       SWOOLE_IPC_NONE
                 samples/names/names.php:27
  constant       SWOOLE_LOG_INFO
                 samples/names/names.php:44
  constant       SWOOLE_SSL
                 samples/names/names.php:27
  function       Co\run()
                 samples/names/names.php:42
  function       go()
                 samples/names/names.php:26 samples/names/names.php:41
  function       Swoole\Coroutine\batch()
                 samples/names/names.php:26
  method         Swoole\Coroutine::sleep()
                 samples/names/names.php:22
  method         Swoole\Coroutine\Channel::pop()
                 samples/names/names.php:40
  method         Swoole\Coroutine\Channel::push()
                 samples/names/names.php:27
  method         Swoole\Coroutine\System::exec()
                 samples/names/names.php:23
  method         Swoole\Coroutine\WaitGroup::add()
                 samples/names/names.php:32
  method         Swoole\Timer::after()
                 samples/names/names.php:26

Missing
  class          Swoole\Coroutine\NoSuchTrait
                 -> wsco does not have it
                 samples/names/names.php:33
  method         Swoole\Coroutine::noSuchMethod()
                 -> wsco does not have it
                 samples/names/names.php:25

Notes
  names like Co and go() need swoole.use_shortname=On, which is the default

It will not run: 2 things are missing.
status 1
