--TEST--
response: Parameters and return type of end()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'end');
?>
--EXPECT--
Method [ <internal:wsco> public method end ] {

  - Parameters [1] {
    Parameter #0 [ <optional> ?string $content = null ]
  }
  - Return [ bool ]
}
