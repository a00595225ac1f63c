--TEST--
response: Cookie: withSameSite() sets sameSite and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withSameSite('Lax') === $cookie);
echo json_encode(['sameSite' => $cookie->toArray()['sameSite']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withSameSite'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"sameSite":"Lax"}
string
