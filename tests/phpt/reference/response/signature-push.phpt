--TEST--
response: Parameters and return type of push()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'push');
?>
--EXPECT--
Method [ <internal:wsco> public method push ] {

  - Parameters [3] {
    Parameter #0 [ <required> Swoole\WebSocket\Frame|string $data ]
    Parameter #1 [ <optional> int $opcode = SWOOLE_WEBSOCKET_OPCODE_TEXT ]
    Parameter #2 [ <optional> int $flags = SWOOLE_WEBSOCKET_FLAG_FIN ]
  }
  - Return [ bool ]
}
