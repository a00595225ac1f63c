--TEST--
frame: Parameters and return type of __toString()
--FILE--
<?php
echo new ReflectionMethod('Swoole\WebSocket\Frame', '__toString');
?>
--EXPECTF--
Method [ <internal:wsco%S> public method __toString ] {

  - Parameters [0] {
  }
  - Return [ string ]
}
