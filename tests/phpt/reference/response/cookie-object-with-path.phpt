--TEST--
response: Cookie: withPath() sets path and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withPath('/p') === $cookie);
echo json_encode(['path' => $cookie->toArray()['path']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withPath'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"path":"/p"}
string
