--TEST--
The memory limit is met while pack() holds what was compressed
--INI--
memory_limit=16M
--FILE--
<?php
use Swoole\WebSocket\Frame;
$data = random_bytes(9 << 20);
Frame::pack($data, WEBSOCKET_OPCODE_BINARY, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_COMPRESS);
?>
--EXPECTF--
Fatal error: Allowed memory size of 16777216 bytes exhausted%s in %s on line %d
