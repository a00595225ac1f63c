--TEST--
Frame::unpack(): no whole, valid frame: false and 508
--FILE--
<?php
use Swoole\WebSocket\Frame;
$inputs = ['', '81', '8102', '810268', '817e', '817e00', '817e007e61', '817f000000000001', '8182323538', '8182323538455a',
    '817fffffffffffffffff', '817f8000000000000000', '817f7fffffffffffffff', '0900', '0800', '897e007e' . str_repeat('61', 126)];
foreach ($inputs as $hex) {
    @Frame::pack('a', 99); // another last error
    echo str_pad(substr($hex, 0, 20), 21), json_encode(Frame::unpack(hex2bin($hex))), ' ', swoole_last_error(), "\n";
}
?>
--EXPECT--
                     false 508
81                   false 508
8102                 false 508
810268               false 508
817e                 false 508
817e00               false 508
817e007e61           false 508
817f000000000001     false 508
8182323538           false 508
8182323538455a       false 508
817fffffffffffffffff false 508
817f8000000000000000 false 508
817f7fffffffffffffff false 508
0900                 false 508
0800                 false 508
897e007e616161616161 false 508
