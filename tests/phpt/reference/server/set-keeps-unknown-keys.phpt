--TEST--
server: set() keeps keys that it does not know
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
$server->set(['no_such_option' => [1, 2]]);
echo json_encode($server->settings), "\n";
?>
--EXPECTF--
Warning: Swoole\Coroutine\Http\Server::set(): unknown option no_such_option in %s on line %d
{"no_such_option":[1,2]}
