--TEST--
response: Cookie: parameters of the constructor
--FILE--
<?php
echo (new ReflectionMethod('Swoole\Http\Cookie', '__construct'))->getParameters()[0], "\n";
?>
--EXPECT--
Parameter #0 [ <optional> bool $encode = true ]
