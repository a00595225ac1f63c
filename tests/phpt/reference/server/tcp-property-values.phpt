--TEST--
server: host, port, type and fd hold their values after the constructor
--FILE--
<?php
$server = new Swoole\Coroutine\Server('127.0.0.1');
var_dump($server->host, $server->port > 0, $server->type, $server->fd > 0, $server->errCode);
?>
--EXPECT--
string(9) "127.0.0.1"
bool(true)
int(2)
bool(true)
int(0)
