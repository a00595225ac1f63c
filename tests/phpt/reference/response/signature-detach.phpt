--TEST--
response: Parameters and return type of detach()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'detach');
?>
--EXPECT--
Method [ <internal:wsco> public method detach ] {

  - Parameters [0] {
  }
  - Return [ bool ]
}
