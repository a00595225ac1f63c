--TEST--
versions and what is loaded
--FILE--
<?php
var_dump(swoole_version() === SWOOLE_VERSION, phpversion('wsco') === WSCO_VERSION, extension_loaded('wsco'), extension_loaded('swoole'));
var_dump(swoole_cpu_num() >= 1);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
