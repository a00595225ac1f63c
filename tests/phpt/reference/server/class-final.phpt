--TEST--
server: Server is final and has neither parent nor interface
--FILE--
<?php
$class = new ReflectionClass(Swoole\Coroutine\Http\Server::class);
var_dump($class->isFinal(), $class->getParentClass(), $class->getInterfaceNames());
?>
--EXPECT--
bool(true)
bool(false)
array(0) {
}
