--TEST--
server: $settings is null until set()
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

var_dump((new ReflectionClass(Server::class))->getDefaultProperties()['settings']);
$server = new Server('127.0.0.1');
var_dump($server->settings);
$server->set(['http_compression' => false]);
echo json_encode($server->settings), "\n";
?>
--EXPECT--
NULL
NULL
{"http_compression":false}
