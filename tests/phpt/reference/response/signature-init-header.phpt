--TEST--
response: Parameters and return type of initHeader()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'initHeader');
?>
--EXPECT--
Method [ <internal:wsco> public method initHeader ] {

  - Parameters [0] {
  }
  - Return [ bool ]
}
