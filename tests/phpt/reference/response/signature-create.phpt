--TEST--
response: Parameters and return type of create()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'create');
?>
--EXPECT--
Method [ <internal:wsco> static public method create ] {

  - Parameters [2] {
    Parameter #0 [ <optional> object|array|int $server = -1 ]
    Parameter #1 [ <optional> int $fd = -1 ]
  }
  - Return [ Swoole\Http\Response|false ]
}
