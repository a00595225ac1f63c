--TEST--
doctor: names of OpenSwoole
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/openswoole');
?>
--EXPECTF--
PHP files: 1, with names of Swoole: 1

Without effect
  setting        openswoole.use_shortname
                 -> unknown here: it has no effect
                 samples/openswoole/openswoole.php:9

Missing
  class          OpenSwoole\Coroutine
                 -> use Swoole\Coroutine
                 samples/openswoole/openswoole.php:2 samples/openswoole/openswoole.php:5
  class          OpenSwoole\Http\Server
                 -> wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
                 samples/openswoole/openswoole.php:3 samples/openswoole/openswoole.php:6
  class          OpenSwoole\NoSuchClass
                 -> wsco does not have it
                 samples/openswoole/openswoole.php:7
  constant       OPENSWOOLE_VERSION
                 -> use the constant with SWOOLE_ instead of OPENSWOOLE_
                 samples/openswoole/openswoole.php:11

Notes
  extension_loaded('openswoole') is false

It will not run: 4 things are missing.
status 1
