--TEST--
response: Cookie: withValue() sets value and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withValue('v') === $cookie);
echo json_encode(['value' => $cookie->toArray()['value']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withValue'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"value":"v"}
string
