--TEST--
frame: An object without __toString() throws
--FILE--
<?php
use Swoole\WebSocket\Frame;

try {
    Frame::pack(new stdClass());
} catch (Error $e) {
    echo get_class($e), ": ", $e->getMessage();
}
?>
--EXPECT--
Error: Object of class stdClass could not be converted to string
