--TEST--
Frame: may be cloned, serialised, subclassed, and given properties
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;
use Swoole\WebSocket\Frame;
class Mine extends Frame
{
    public $more = 1;
}
$frame = new CloseFrame;
$frame->reason = 'r';
$copy = clone $frame;
$copy->reason = 'other';
echo bin2hex($frame), ' ', bin2hex($copy), "\n";
echo bin2hex(unserialize(serialize($frame))), "\n";
$mine = new Mine;
$mine->data = 'hi';
echo bin2hex($mine), ' ', get_class(clone $mine), "\n";
$plain = new Frame;
$plain->opcode = 8;
echo bin2hex($plain), ' ';
$plain->code = 4000;
$plain->reason = 'x';
echo bin2hex($plain), "\n";
?>
--EXPECT--
880303e872 880703e86f74686572
880303e872
81026869 Mine
880203e8 88030fa078
