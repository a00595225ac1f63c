--TEST--
frame: Implements Stringable
--FILE--
<?php
use Swoole\WebSocket\Frame;

var_dump(new Frame() instanceof Stringable);
?>
--EXPECT--
bool(true)
