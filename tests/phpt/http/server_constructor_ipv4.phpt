--TEST--
Server on IPv4: properties before and after, port 0 takes a free one
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

var_dump((new ReflectionClass(Server::class))->getDefaultProperties());
$server = new Server('127.0.0.1');
printf("fd %s, port %s\n", $server->fd > 2 ? 'open' : $server->fd, $server->port > 0 ? 'chosen' : $server->port);
var_dump($server->host, $server->ssl, $server->settings, $server->errCode, $server->errMsg);
// It listens at once, without a coroutine.
var_dump(is_resource(stream_socket_client("tcp://127.0.0.1:{$server->port}")));

$port = $server->port;
unset($server);
var_dump(@stream_socket_client("tcp://127.0.0.1:$port"));
// The address is free again at once.
var_dump((new Server('127.0.0.1', $port))->port === $port);
var_dump((new Server('0.0.0.0', 0))->host);
?>
--EXPECT--
array(7) {
  ["fd"]=>
  int(-1)
  ["host"]=>
  NULL
  ["port"]=>
  int(-1)
  ["ssl"]=>
  bool(false)
  ["settings"]=>
  NULL
  ["errCode"]=>
  int(0)
  ["errMsg"]=>
  string(0) ""
}
fd open, port chosen
string(9) "127.0.0.1"
bool(false)
NULL
int(0)
string(0) ""
bool(true)
bool(false)
bool(true)
string(7) "0.0.0.0"
