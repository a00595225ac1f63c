--TEST--
Frame::pack() and __toString(): of Frame objects, whose own values count
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;
use Swoole\WebSocket\Frame;
function frame(string $class, array $values): Frame
{
    $frame = new $class;
    foreach ($values as $name => $value) {
        $frame->$name = $value;
    }
    return $frame;
}
$frames = [[], ['data' => 'hi'], ['data' => 'hi', 'opcode' => 2], ['data' => 'hi', 'flags' => 0], ['data' => 'hi', 'flags' => 33],
    ['data' => 'hi', 'finish' => false], ['data' => 'hi', 'flags' => 0, 'finish' => true], ['data' => null], ['data' => 7],
    ['opcode' => '9', 'finish' => false], ['opcode' => 10, 'data' => 'p'], ['opcode' => 0, 'data' => 'c'],
    ['opcode' => 8, 'data' => 'ignored']];
foreach ($frames as $values) {
    $frame = frame(Frame::class, $values);
    $packed = Frame::pack($frame, 2, 0);
    echo str_pad(json_encode($values), 40), bin2hex($packed), $packed === (string) $frame ? '' : ' NOT AS STRING', "\n";
}
foreach ([[], ['code' => 4000, 'reason' => 'x'], ['data' => 'ignored'], ['flags' => 0, 'finish' => false],
    ['code' => null], ['code' => '1001'], ['reason' => str_repeat('r', 3)], ['code' => 999], ['opcode' => 1, 'data' => 'text']] as $values) {
    echo str_pad(json_encode($values), 40), bin2hex(frame(CloseFrame::class, $values)), "\n";
}
?>
--EXPECT--
[]                                      8100
{"data":"hi"}                           81026869
{"data":"hi","opcode":2}                82026869
{"data":"hi","flags":0}                 01026869
{"data":"hi","flags":33}                8182323538455a5c
{"data":"hi","finish":false}            01026869
{"data":"hi","flags":0,"finish":true}   81026869
{"data":null}                           8100
{"data":7}                              810137
{"opcode":"9","finish":false}           8900
{"opcode":10,"data":"p"}                8a0170
{"opcode":0,"data":"c"}                 800163
{"opcode":8,"data":"ignored"}           880203e8
[]                                      880203e8
{"code":4000,"reason":"x"}              88030fa078
{"data":"ignored"}                      880203e8
{"flags":0,"finish":false}              880203e8
{"code":null}                           880203e8
{"code":"1001"}                         880203e9
{"reason":"rrr"}                        880503e8727272
{"code":999}                            880203e7
{"opcode":1,"data":"text"}              810474657874
