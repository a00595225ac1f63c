--TEST--
Swoole\WebSocket\Server: pack() and unpack() are Frame's; it cannot be made
--FILE--
<?php
use Swoole\WebSocket\Frame;
use Swoole\WebSocket\Server;
echo bin2hex(Server::pack('hi')), ' ', bin2hex(Server::pack('p', 9)), ' ', Server::unpack(Frame::pack('there'))->data, "\n";
try {
    new Server('127.0.0.1', 0);
} catch (Swoole\Exception $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
81026869 890170 there
wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
