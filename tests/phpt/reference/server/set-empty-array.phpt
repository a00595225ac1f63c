--TEST--
server: set([]) returns false and changes nothing
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
var_dump($server->set([]), $server->settings);
$server->set(['a' => 1]);
var_dump($server->set([]));
echo json_encode($server->settings), "\n";
?>
--EXPECTF--
bool(false)
NULL

Warning: Swoole\Coroutine\Http\Server::set(): unknown option a in %s on line %d
bool(false)
{"a":1}
