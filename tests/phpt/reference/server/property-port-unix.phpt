--TEST--
server: $port of a UNIX socket is 0
--FILE--
<?php
$path = sys_get_temp_dir() . '/wsco-port-' . getmypid();
var_dump((new Swoole\Coroutine\Http\Server("unix:$path"))->port);
unlink($path);
?>
--EXPECT--
int(0)
