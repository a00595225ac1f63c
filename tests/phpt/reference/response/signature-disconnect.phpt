--TEST--
response: Parameters and return type of disconnect()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'disconnect');
?>
--EXPECT--
Method [ <internal:wsco> public method disconnect ] {

  - Parameters [2] {
    Parameter #0 [ <optional> int $code = SWOOLE_WEBSOCKET_CLOSE_NORMAL ]
    Parameter #1 [ <optional> string $reason = "" ]
  }
  - Return [ bool ]
}
