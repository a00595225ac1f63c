--TEST--
response: Cookie: withExpires() sets expires and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withExpires(2000000000) === $cookie);
echo json_encode(['expires' => $cookie->toArray()['expires']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withExpires'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"expires":2000000000}
int
