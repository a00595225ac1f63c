--TEST--
response: Cookie: withPriority() sets priority and gives the object back
--FILE--
<?php
$cookie = new Swoole\Http\Cookie();
var_dump($cookie->withPriority('High') === $cookie);
echo json_encode(['priority' => $cookie->toArray()['priority']], JSON_UNESCAPED_SLASHES), "\n";
echo (new ReflectionMethod($cookie, 'withPriority'))->getParameters()[0]->getType(), "\n";
?>
--EXPECT--
bool(true)
{"priority":"High"}
string
