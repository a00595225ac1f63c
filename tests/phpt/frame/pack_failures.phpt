--TEST--
Frame::pack() and __toString() of what cannot be a frame: a warning, "", last error 503
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;
use Swoole\WebSocket\Frame;
function check(string $packed): void
{
    var_dump($packed, swoole_last_error());
}
check(Frame::pack('a', 11));
check(Frame::pack('a', -1));
check(Frame::pack(str_repeat('a', 126), 9));
check(Frame::pack(str_repeat('a', 126), 10));
check(Frame::pack(str_repeat('a', 124), 8));
$close = new CloseFrame;
$close->reason = str_repeat('a', 124);
check((string) $close);
$frame = new Frame;
$frame->opcode = 200;
check(Frame::pack($frame));
try {
    Frame::pack(new stdClass);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
echo bin2hex(Frame::pack([])), "\n";
?>
--EXPECTF--
Warning: Swoole\WebSocket\Frame::pack(): opcode must be between 0 and 10 in %s on line %d
string(0) ""
int(503)

Warning: Swoole\WebSocket\Frame::pack(): opcode must be between 0 and 10 in %s on line %d
string(0) ""
int(503)

Warning: Swoole\WebSocket\Frame::pack(): websocket control frame payload must not exceed 125 bytes in %s on line %d
string(0) ""
int(503)

Warning: Swoole\WebSocket\Frame::pack(): websocket control frame payload must not exceed 125 bytes in %s on line %d
string(0) ""
int(503)

Warning: Swoole\WebSocket\Frame::pack(): the max length of close reason is 123 in %s on line %d
string(0) ""
int(503)

Warning: Swoole\WebSocket\Frame::__toString(): the max length of close reason is 123 in %s on line %d
string(0) ""
int(503)

Warning: Swoole\WebSocket\Frame::pack(): opcode must be between 0 and 10 in %s on line %d
string(0) ""
int(503)
Object of class stdClass could not be converted to string

Warning: Array to string conversion in %s on line %d
81054172726179
