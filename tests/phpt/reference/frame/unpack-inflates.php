<?php
use Swoole\WebSocket\Frame;

$frame = Frame::unpack(hex2bin('c1064a4c24150000'));
echo json_encode($frame), "\n";
?>
