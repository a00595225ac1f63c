--TEST--
response: Cookie: withName() sets name and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withName('n') === $cookie);
echo json_encode(['name' => $cookie->toArray()['name']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withName'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"name":"n"}
string
