--TEST--
frame: Parameters and return type of pack()
--FILE--
<?php
echo new ReflectionMethod('Swoole\WebSocket\Frame', 'pack');
?>
--EXPECTF--
Method [ <internal:wsco%S> static public method pack ] {

  - Parameters [3] {
    Parameter #0 [ <required> Swoole\WebSocket\Frame|string $data ]
    Parameter #1 [ <optional> int $opcode = WEBSOCKET_OPCODE_TEXT ]
    Parameter #2 [ <optional> int $flags = SWOOLE_WEBSOCKET_FLAG_FIN ]
  }
  - Return [ string ]
}
