--TEST--
response: Parameters and return type of setStatusCode()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'setStatusCode');
?>
--EXPECT--
Method [ <internal:wsco> public method setStatusCode ] {

  - Parameters [2] {
    Parameter #0 [ <required> int $http_code ]
    Parameter #1 [ <optional> string $reason = "" ]
  }
  - Return [ bool ]
}
