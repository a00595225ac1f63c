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
--EXPECT--
bool(false)
NULL
bool(false)
{"a":1}
