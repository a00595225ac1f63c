--TEST--
response: Cookie: withPartitioned() sets partitioned and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withPartitioned(true) === $cookie);
echo json_encode(['partitioned' => $cookie->toArray()['partitioned']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withPartitioned'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"partitioned":true}
bool
