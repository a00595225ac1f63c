--TEST--
frame: RSV1 with broken data: a warning, false and 508
--FILE--
<?php
use Swoole\WebSocket\Frame;

var_dump(Frame::unpack(hex2bin('c103ffffff')), swoole_last_error());
?>
--EXPECTF--
%AWarning: Swoole\WebSocket\Frame::unpack(): inflate() failed, Error: data error[-3] in %s on line %d
bool(false)
int(508)
