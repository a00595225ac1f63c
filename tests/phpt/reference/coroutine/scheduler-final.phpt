--TEST--
coroutine: Scheduler is final
--FILE--
<?php
$class = new ReflectionClass('Swoole\Coroutine\Scheduler');
var_dump($class->isFinal(), $class->getParentClass(), $class->getInterfaceNames());
?>
--EXPECT--
bool(true)
bool(false)
array(0) {
}
