--TEST--
response: Parameters and return type of sendfile()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'sendfile');
?>
--EXPECT--
Method [ <internal:wsco> public method sendfile ] {

  - Parameters [3] {
    Parameter #0 [ <required> string $filename ]
    Parameter #1 [ <optional> int $offset = 0 ]
    Parameter #2 [ <optional> int $length = 0 ]
  }
  - Return [ bool ]
}
