--TEST--
response: Cookie: withHttpOnly() sets httpOnly and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withHttpOnly(true) === $cookie);
echo json_encode(['httpOnly' => $cookie->toArray()['httpOnly']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withHttpOnly'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"httpOnly":true}
bool
