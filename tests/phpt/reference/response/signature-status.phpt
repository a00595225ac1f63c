--TEST--
response: Parameters and return type of status()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'status');
?>
--EXPECT--
Method [ <internal:wsco> public method status ] {

  - Parameters [2] {
    Parameter #0 [ <required> int $http_code ]
    Parameter #1 [ <optional> string $reason = "" ]
  }
  - Return [ bool ]
}
