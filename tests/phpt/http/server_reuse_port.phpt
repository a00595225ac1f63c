--TEST--
Server: $reuse_port lets several listen on one port, its absence does not
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

$first = new Server('127.0.0.1', 0, false, true);
$second = new Server('127.0.0.1', $first->port, false, true);
var_dump($second->port === $first->port);
try {
    new Server('127.0.0.1', $first->port);
} catch (Swoole\Exception $e) {
    echo $e->getCode(), "\n";
}
?>
--EXPECT--
bool(true)
98
