--TEST--
coroutine: enableScheduler() and disableScheduler() return bool and have no arguments
--FILE--
<?php
foreach (['enableScheduler', 'disableScheduler'] as $name) {
    $method = new ReflectionMethod('Swoole\Coroutine', $name);
    echo $name, ' ', $method->isStatic() ? 'static ' : '', count($method->getParameters()), ' ', $method->getReturnType(), "\n";
}
?>
--EXPECT--
enableScheduler static 0 bool
disableScheduler static 0 bool
