--TEST--
response: Cookie: toString() is the value of the Set-Cookie line
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
$cookie->withName('a')->withValue('b;c')->withExpires(2000000000)->withPath('/p')->withDomain('d.com');
$cookie->withSecure(true)->withHttpOnly(true)->withSameSite('Lax')->withPriority('High')->withPartitioned(true);
echo $cookie->toString();
?>
--EXPECTF--
a=b%3Bc; expires=Wed, 18-May-2033 03:33:20 GMT; Max-Age=%d; path=/p; domain=d.com; secure; HttpOnly; SameSite=Lax; Priority=High; Partitioned
