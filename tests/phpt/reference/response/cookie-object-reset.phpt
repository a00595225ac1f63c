--TEST--
response: Cookie: reset() makes it as new and gives null
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
$cookie->withName('a')->withValue('b')->withPath('/p')->withDomain('d')->withSecure(true)->withExpires(5);
var_dump($cookie->reset(), $cookie->toArray() === (new Swoole\Http\Cookie())->toArray());
?>
--EXPECT--
NULL
bool(true)
