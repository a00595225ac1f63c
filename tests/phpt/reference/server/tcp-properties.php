<?php
$class = new ReflectionClass('Swoole\Coroutine\Server');
foreach ($class->getProperties() as $property) {
    echo implode(' ', Reflection::getModifierNames($property->getModifiers())), " $property->name = ",
        json_encode($class->getDefaultProperties()[$property->name]), "\n";
}
?>
