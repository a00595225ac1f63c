--TEST--
Frame::unpack(): no whole, valid frame: false and 508, mostly with a log line
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
--EXPECTF--
                     false 508
81                   false 508
8102                 [%s]	WARNING	websocket::decode() (ERRNO 8507): incomplete packet, expected length is 4, actual length is 2
false 508
810268               [%s]	WARNING	websocket::decode() (ERRNO 8507): incomplete packet, expected length is 4, actual length is 3
false 508
817e                 [%s]	WARNING	websocket::decode() (ERRNO 8507): incomplete packet, expected length is 4, actual length is 2
false 508
817e00               [%s]	WARNING	websocket::decode() (ERRNO 8507): incomplete packet, expected length is 4, actual length is 3
false 508
817e007e61           [%s]	WARNING	websocket::decode() (ERRNO 8507): incomplete packet, expected length is 130, actual length is 5
false 508
817f000000000001     [%s]	WARNING	websocket::decode() (ERRNO 8507): incomplete packet, expected length is 10, actual length is 8
false 508
8182323538           [%s]	WARNING	websocket::decode() (ERRNO 8507): incomplete packet, expected length is 6, actual length is 5
false 508
8182323538455a       [%s]	WARNING	websocket::decode() (ERRNO 8507): incomplete packet, expected length is 8, actual length is 7
false 508
817fffffffffffffffff false 508
817f8000000000000000 false 508
817f7fffffffffffffff [%s]	WARNING	websocket::decode() (ERRNO 8507): incomplete packet, expected length is 9223372036854775817, actual length is 10
false 508
0900                 [%s]	WARNING	websocket::decode() (ERRNO 508): invalid websocket control frame received: opcode=9, fin=0, payload_length=0
false 508
0800                 [%s]	WARNING	websocket::decode() (ERRNO 508): invalid websocket control frame received: opcode=8, fin=0, payload_length=0
false 508
897e007e616161616161 [%s]	WARNING	websocket::decode() (ERRNO 508): invalid websocket control frame received: opcode=9, fin=1, payload_length=126
false 508
