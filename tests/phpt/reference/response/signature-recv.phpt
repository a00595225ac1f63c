--TEST--
response: Parameters and return type of recv()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'recv');
?>
--EXPECT--
Method [ <internal:wsco> public method recv ] {

  - Parameters [1] {
    Parameter #0 [ <optional> float $timeout = 0 ]
  }
  - Return [ Swoole\WebSocket\Frame|string|false ]
}
