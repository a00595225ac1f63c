--TEST--
frame: Is not final and may be subclassed
--FILE--
<?php
use Swoole\WebSocket\Frame;

class Mine extends Frame
{
    public $data = "mine";
}
var_dump((new ReflectionClass(Frame::class))->isFinal());
echo bin2hex(new Mine());
?>
--EXPECT--
bool(false)
81046d696e65
