--TEST--
frame: On failure pack() gives the empty string, and the last error is 503
--FILE--
<?php
use Swoole\WebSocket\Frame;

var_dump(@Frame::pack('a', 99), swoole_last_error());
?>
--EXPECT--
string(0) ""
int(503)
