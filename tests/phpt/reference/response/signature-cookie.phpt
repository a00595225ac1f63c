--TEST--
response: Parameters and return type of cookie()
--FILE--
<?php
echo new ReflectionMethod('Swoole\Http\Response', 'cookie');
?>
--EXPECT--
Method [ <internal:wsco> public method cookie ] {

  - Parameters [10] {
    Parameter #0 [ <required> Swoole\Http\Cookie|string $name_or_object ]
    Parameter #1 [ <optional> string $value = "" ]
    Parameter #2 [ <optional> int $expires = 0 ]
    Parameter #3 [ <optional> string $path = "/" ]
    Parameter #4 [ <optional> string $domain = "" ]
    Parameter #5 [ <optional> bool $secure = false ]
    Parameter #6 [ <optional> bool $httponly = false ]
    Parameter #7 [ <optional> string $samesite = "" ]
    Parameter #8 [ <optional> string $priority = "" ]
    Parameter #9 [ <optional> bool $partitioned = false ]
  }
  - Return [ bool ]
}
