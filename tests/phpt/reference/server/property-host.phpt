--TEST--
server: $host is null in the class and the string passed after the constructor
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

var_dump((new ReflectionClass(Server::class))->getDefaultProperties()['host']);
echo (new Server('127.0.0.1'))->host, "\n";
$path = sys_get_temp_dir() . '/wsco-host-' . getmypid();
foreach (["unix:$path", "unix://$path"] as $host) {
    var_dump((new Server($host))->host === $host);
    unlink($path);
}
?>
--EXPECT--
NULL
127.0.0.1
bool(true)
bool(true)
