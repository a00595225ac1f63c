--TEST--
doctor: composer.json, ini files, scripts without an extension, and options
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/config');
?>
--EXPECTF--
PHP files: 1, with names of Swoole: 1

wsco has
  class          Swoole\Coroutine
                 samples/config/tool:4
  function       swoole_async_set()
                 samples/config/tool:3
  method         Swoole\Coroutine::set()
                 samples/config/tool:4
  option         hook_flags
                 samples/config/tool:3
  option         max_coroutine
                 samples/config/tool:4
  setting        swoole.display_errors
                 samples/config/tool:5
  setting        swoole.use_shortname
                 samples/config/php.ini:2

Without effect
  option         aio_worker_num
                 -> has no effect here
                 samples/config/tool:3
  option         no_such
                 -> unknown here: set() warns of it
                 samples/config/tool:3
  option         worker_num
                 -> unknown here: set() warns of it
                 samples/config/tool:4
  setting        swoole.no_such_setting
                 -> unknown here: it has no effect
                 samples/config/php.ini:3

Notes
  samples/config/composer.json requires ext-swoole: set wsco.provide_swoole=1 in php.ini
  samples/config/php.ini:1 loads swoole: load wsco instead

It will run.
status 0
