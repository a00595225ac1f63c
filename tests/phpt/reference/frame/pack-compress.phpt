--TEST--
frame: FLAG_COMPRESS compresses with raw deflate without the empty block at its end, and sets RSV1
--FILE--
<?php
use Swoole\WebSocket\Frame;

$bytes = Frame::pack(str_repeat('ab', 500), 1, 1 | SWOOLE_WEBSOCKET_FLAG_COMPRESS);
echo bin2hex($bytes[0]), ' ';
var_dump(strlen($bytes) < 30, substr($bytes, -4) === "\0\0\xff\xff", Frame::unpack($bytes)->data === str_repeat('ab', 500));
?>
--EXPECT--
c1 bool(true)
bool(false)
bool(true)
