--TEST--
server: $reuse_port lets several servers listen on one port
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

$first = new Server('127.0.0.1', 0, false, true);
$second = new Server('127.0.0.1', $first->port, false, true);
var_dump($first->port === $second->port, $first->fd !== $second->fd);
try {
    new Server('127.0.0.1', $first->port);
} catch (Swoole\Exception $e) {
    echo $e->getCode(), "\n";
}
$alone = new Server('127.0.0.1', 0);
try {
    new Server('127.0.0.1', $alone->port, false, true);
} catch (Swoole\Exception $e) {
    echo $e->getCode(), "\n";
}
?>
--EXPECT--
bool(true)
bool(true)
98
98
