--TEST--
server: The constructor takes the arguments of the HTTP server's
--FILE--
<?php
echo (new ReflectionMethod('Swoole\Coroutine\Server', '__construct')), "\n";
$server = new Swoole\Coroutine\Server('127.0.0.1', 0, false, true);
var_dump(is_resource(stream_socket_client("tcp://127.0.0.1:$server->port")));
?>
--EXPECTF--
Method [ <internal:wsco%S> public method __construct ] {

  - Parameters [4] {
    Parameter #0 [ <required> string $host ]
    Parameter #1 [ <optional> int $port = 0 ]
    Parameter #2 [ <optional> bool $ssl = false ]
    Parameter #3 [ <optional> bool $reuse_port = false ]
  }
}

bool(true)
