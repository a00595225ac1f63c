<?php
use Swoole\WebSocket\Frame;

@Frame::pack('a', 99);
var_dump(Frame::unpack(hex2bin('897e007e' . str_repeat('61', 126))), swoole_last_error());
?>
