--TEST--
frame: Takes dynamic properties, without a notice
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = new Frame();
$frame->mine = 1;
var_dump($frame->mine);
?>
--EXPECT--
int(1)
