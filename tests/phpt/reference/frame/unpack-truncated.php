<?php
use Swoole\WebSocket\Frame;

@Frame::pack('a', 99);
var_dump(Frame::unpack(hex2bin('810268')), swoole_last_error());
?>
