--TEST--
response: Parameters and return type of goaway()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'goaway');
?>
--EXPECT--
Method [ <internal:wsco> public method goaway ] {

  - Parameters [2] {
    Parameter #0 [ <optional> int $error_code = 0 ]
    Parameter #1 [ <optional> string $debug_data = "" ]
  }
  - Return [ bool ]
}
