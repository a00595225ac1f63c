--TEST--
doctor: what the code declares itself is not Swoole's
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
doctor('samples/own');
?>
--EXPECTF--
PHP files: 1, with names of Swoole: 1

It uses nothing of Swoole.
status 0
