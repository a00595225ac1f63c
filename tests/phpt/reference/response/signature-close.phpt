--TEST--
response: Parameters and return type of close()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'close');
?>
--EXPECT--
Method [ <internal:wsco> public method close ] {

  - Parameters [0] {
  }
  - Return [ bool ]
}
