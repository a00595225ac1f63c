--TEST--
server: set() merges into $setting and returns nothing
--FILE--
<?php
$server = new Swoole\Coroutine\Server('127.0.0.1');
var_dump($server->set(['a' => 1, 'b' => 2]), $server->set(['b' => 3]));
echo json_encode($server->setting), "\n";
?>
--EXPECTF--
Warning: Swoole\Coroutine\Server::set(): unknown option a in %s on line %d

Warning: Swoole\Coroutine\Server::set(): unknown option b in %s on line %d

Warning: Swoole\Coroutine\Server::set(): unknown option b in %s on line %d
NULL
NULL
{"open_ssl":false,"a":1,"b":3}
