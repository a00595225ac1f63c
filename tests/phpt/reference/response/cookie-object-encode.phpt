--TEST--
response: Cookie: with encode false the value is sent as it is
--FILE--
<?php
echo (new Swoole\Http\Cookie(false))->withName('a')->withValue('b%20c')->toString();
?>
--EXPECT--
a=b%20c
