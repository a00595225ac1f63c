--TEST--
frame: Swoole\WebSocket\Server::pack() is the same function
--FILE--
<?php
echo bin2hex(Swoole\WebSocket\Server::pack('hi')), ' ', bin2hex(Swoole\WebSocket\Server::pack('a', 2)), ' ', bin2hex(Swoole\WebSocket\Server::pack('a', 1, 33));
?>
--EXPECT--
81026869 820161 81813235384553
