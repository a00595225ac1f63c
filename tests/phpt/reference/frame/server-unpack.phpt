--TEST--
frame: Swoole\WebSocket\Server::unpack() is the same function
--FILE--
<?php
echo json_encode(Swoole\WebSocket\Server::unpack(hex2bin('81026869')));
?>
--EXPECT--
{"fd":0,"data":"hi","opcode":1,"flags":1,"finish":true}
