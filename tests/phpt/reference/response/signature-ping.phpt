--TEST--
response: Parameters and return type of ping()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'ping');
?>
--EXPECT--
Method [ <internal:wsco> public method ping ] {

  - Parameters [1] {
    Parameter #0 [ <optional> string $data = "" ]
  }
  - Return [ bool ]
}
