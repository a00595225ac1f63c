--TEST--
frame: Parameters and return type of unpack()
--FILE--
<?php
echo new ReflectionMethod('Swoole\WebSocket\Frame', 'unpack');
?>
--EXPECTF--
Method [ <internal:wsco%S> static public method unpack ] {

  - Parameters [1] {
    Parameter #0 [ <required> string $data ]
  }
  - Return [ Swoole\WebSocket\Frame|false ]
}
