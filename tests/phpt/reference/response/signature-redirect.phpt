--TEST--
response: Parameters and return type of redirect()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'redirect');
?>
--EXPECT--
Method [ <internal:wsco> public method redirect ] {

  - Parameters [2] {
    Parameter #0 [ <required> string $location ]
    Parameter #1 [ <optional> int $http_code = 302 ]
  }
  - Return [ bool ]
}
