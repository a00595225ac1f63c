--TEST--
response: Cookie: withSecure() sets secure and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withSecure(true) === $cookie);
echo json_encode(['secure' => $cookie->toArray()['secure']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withSecure'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"secure":true}
bool
