--TEST--
response: The class is not final and has neither parent nor interface
--FILE--
<?php
$class = new ReflectionClass('Swoole\Http\Response');
var_dump($class->isFinal(), $class->getParentClass(), $class->getInterfaceNames());
?>
--EXPECT--
bool(false)
bool(false)
array(0) {
}
