--TEST--
frame: A subclass of Frame does so too
--FILE--
<?php
use Swoole\WebSocket\Frame;

class Mine extends Frame
{
    public $opcode = 2;
    public $data = "hi";
}
echo bin2hex(Frame::pack(new Mine(), 1));
?>
--EXPECT--
82026869
