--TEST--
response: Cookie: withDomain() sets domain and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withDomain('d.com') === $cookie);
echo json_encode(['domain' => $cookie->toArray()['domain']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withDomain'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"domain":"d.com"}
string
