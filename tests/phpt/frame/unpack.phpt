--TEST--
Frame::unpack(): one frame from the start of the string
--FILE--
<?php
use Swoole\WebSocket\Frame;
$inputs = ['8100', '81026869', '8102686964656164', '01026869', '00026869', '820161', '8900', '8a0170', '830161', '8f0161',
    '8182323538455a5c', '880203e8', '88030fa078', '8800', '880103', '88823235384531dd'];
foreach ($inputs as $hex) {
    $frame = Frame::unpack(hex2bin($hex));
    echo str_pad($hex, 18), $frame ? get_class($frame) . json_encode(get_object_vars($frame)) : 'false', "\n";
}
?>
--EXPECT--
8100              Swoole\WebSocket\Frame{"fd":0,"data":"","opcode":1,"flags":1,"finish":true}
81026869          Swoole\WebSocket\Frame{"fd":0,"data":"hi","opcode":1,"flags":1,"finish":true}
8102686964656164  Swoole\WebSocket\Frame{"fd":0,"data":"hi","opcode":1,"flags":1,"finish":true}
01026869          Swoole\WebSocket\Frame{"fd":0,"data":"hi","opcode":1,"flags":0,"finish":false}
00026869          Swoole\WebSocket\Frame{"fd":0,"data":"hi","opcode":0,"flags":0,"finish":false}
820161            Swoole\WebSocket\Frame{"fd":0,"data":"a","opcode":2,"flags":1,"finish":true}
8900              Swoole\WebSocket\Frame{"fd":0,"data":"","opcode":9,"flags":1,"finish":true}
8a0170            Swoole\WebSocket\Frame{"fd":0,"data":"p","opcode":10,"flags":1,"finish":true}
830161            Swoole\WebSocket\Frame{"fd":0,"data":"a","opcode":3,"flags":1,"finish":true}
8f0161            Swoole\WebSocket\Frame{"fd":0,"data":"a","opcode":15,"flags":1,"finish":true}
8182323538455a5c  Swoole\WebSocket\Frame{"fd":0,"data":"hi","opcode":1,"flags":33,"finish":true}
880203e8          Swoole\WebSocket\CloseFrame{"fd":0,"data":"","opcode":8,"flags":1,"finish":true,"code":1000,"reason":""}
88030fa078        Swoole\WebSocket\CloseFrame{"fd":0,"data":"","opcode":8,"flags":1,"finish":true,"code":4000,"reason":"x"}
8800              Swoole\WebSocket\CloseFrame{"fd":0,"data":"","opcode":8,"flags":1,"finish":true,"code":1000,"reason":""}
880103            Swoole\WebSocket\CloseFrame{"fd":0,"data":"","opcode":8,"flags":1,"finish":true,"code":1000,"reason":""}
88823235384531dd  Swoole\WebSocket\CloseFrame{"fd":0,"data":"","opcode":8,"flags":33,"finish":true,"code":1000,"reason":""}
