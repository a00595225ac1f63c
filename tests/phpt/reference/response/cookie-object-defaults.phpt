--TEST--
response: Cookie: the int and bool setters may be called without an argument, for their defaults
--FILE--
<?php
$cookie = (new Swoole\Http\Cookie())->withName('a')->withValue('b');
$cookie->withExpires(5)->withSecure(true)->withHttpOnly(true)->withPartitioned(true);
echo $cookie->withExpires()->withSecure()->withHttpOnly()->withPartitioned()->toString();
?>
--EXPECT--
a=b
