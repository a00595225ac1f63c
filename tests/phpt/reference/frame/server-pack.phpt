--TEST--
frame: Swoole\WebSocket\Server::pack() is the same function
--FILE--
<?php
echo bin2hex(Swoole\WebSocket\Server::pack('a', 2)), ' ', bin2hex(Swoole\WebSocket\Server::pack('a', 1, 33));
?>
--EXPECT--
820161 81813235384553
