--TEST--
response: Parameters and return type of isWritable()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'isWritable');
?>
--EXPECT--
Method [ <internal:wsco> public method isWritable ] {

  - Parameters [0] {
  }
  - Return [ bool ]
}
