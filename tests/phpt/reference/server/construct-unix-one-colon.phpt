--TEST--
server: $host may be unix: and a path
--FILE--
<?php
$path = sys_get_temp_dir() . '/wsco-unix-a-' . getmypid();
$server = new Swoole\Coroutine\Http\Server("unix:$path");
var_dump(is_resource(stream_socket_client("unix://$path")));
unlink($path);
?>
--EXPECT--
bool(true)
