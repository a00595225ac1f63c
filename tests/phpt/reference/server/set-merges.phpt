--TEST--
server: set() overrides equal keys and keeps the others
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
$server->set(['http_compression' => true, 'package_max_length' => '1M']);
$server->set(['http_compression' => false]);
echo json_encode($server->settings), "\n";
?>
--EXPECT--
{"http_compression":false,"package_max_length":"1M"}
