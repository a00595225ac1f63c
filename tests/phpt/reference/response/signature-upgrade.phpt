--TEST--
response: Parameters and return type of upgrade()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'upgrade');
?>
--EXPECT--
Method [ <internal:wsco> public method upgrade ] {

  - Parameters [0] {
  }
  - Return [ bool ]
}
