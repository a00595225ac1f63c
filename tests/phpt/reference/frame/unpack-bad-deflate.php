<?php
use Swoole\WebSocket\Frame;

var_dump(Frame::unpack(hex2bin('c103ffffff')), swoole_last_error());
?>
