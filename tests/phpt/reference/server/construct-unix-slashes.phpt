--TEST--
server: In unix: paths extra slashes at the front count as one
--FILE--
<?php
$path = '/tmp/wsco-unix-b-' . getmypid();
foreach (["unix:/$path", "unix://$path", 'unix:/' . $path, 'unix:/' . "/$path", 'unix://' . substr($path, 1)] as $host) {
    $server = new Swoole\Coroutine\Http\Server($host);
    var_dump(is_resource(stream_socket_client("unix://$path")));
    unset($server);
    unlink($path);
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
