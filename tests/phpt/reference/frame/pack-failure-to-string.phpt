--TEST--
frame: On failure a frame as a string is empty, with the warning
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = new Frame();
$frame->opcode = 99;
var_dump((string) $frame, swoole_last_error());
?>
--EXPECTF--
%AWarning: Swoole\WebSocket\Frame::__toString(): opcode must be between 0 and 10 in %s on line %d
string(0) ""
int(503)
