--TEST--
response: Parameters and return type of trailer()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'trailer');
?>
--EXPECT--
Method [ <internal:wsco> public method trailer ] {

  - Parameters [2] {
    Parameter #0 [ <required> string $key ]
    Parameter #1 [ <required> string $value ]
  }
  - Return [ bool ]
}
