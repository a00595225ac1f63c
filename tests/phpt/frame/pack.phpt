--TEST--
Frame::pack(): the bytes for strings, opcodes and flags
--FILE--
<?php
use Swoole\WebSocket\Frame;
$calls = [['a'], ['a', 2], ['a', 1, 0], ['a', 0], ['a', 0, 0], ['a', 9], ['a', 10, 0], ['a', 8], ['', 8], ['a', 3], ['a', 7],
    ['a', 1, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_MASK], ['a', 1, true], ['a', 1, false], ['', 1], [null], [42],
    [1.5], [true], [false], ['a', 1, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_RSV2 | SWOOLE_WEBSOCKET_FLAG_RSV3],
    ['', 1, 33], ['hello', 2, 33], ['ping', 9, 32]];
foreach ($calls as $call) {
    echo str_pad(json_encode($call), 16), bin2hex(Frame::pack(...$call)), "\n";
}
?>
--EXPECT--
["a"]           810161
["a",2]         820161
["a",1,0]       010161
["a",0]         800161
["a",0,0]       000161
["a",9]         890161
["a",10,0]      8a0161
["a",8]         880303e861
["",8]          880203e8
["a",3]         830161
["a",7]         870161
["a",1,33]      81813235384553
["a",1,true]    810161
["a",1,false]   010161
["",1]          8100
[null]          8100
[42]            81023432
[1.5]           8103312e35
[true]          810131
[false]         8100
["a",1,25]      810161
["",1,33]       818032353845
["hello",2,33]  8285323538455a5054295d
["ping",9,32]   898432353845425c5622
