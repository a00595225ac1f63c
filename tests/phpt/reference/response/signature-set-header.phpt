--TEST--
response: Parameters and return type of setHeader()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'setHeader');
?>
--EXPECT--
Method [ <internal:wsco> public method setHeader ] {

  - Parameters [3] {
    Parameter #0 [ <required> string $key ]
    Parameter #1 [ <required> array|string $value ]
    Parameter #2 [ <optional> bool $format = true ]
  }
  - Return [ bool ]
}
