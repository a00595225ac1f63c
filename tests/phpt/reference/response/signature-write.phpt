--TEST--
response: Parameters and return type of write()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'write');
?>
--EXPECT--
Method [ <internal:wsco> public method write ] {

  - Parameters [1] {
    Parameter #0 [ <required> string $content ]
  }
  - Return [ bool ]
}
