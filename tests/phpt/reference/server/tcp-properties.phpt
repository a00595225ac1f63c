--TEST--
server: The properties of the class have the documented names and defaults
--FILE--
<?php
$class = new ReflectionClass('Swoole\Coroutine\Server');
foreach ($class->getProperties() as $property) {
    echo implode(' ', Reflection::getModifierNames($property->getModifiers())), " $property->name = ",
        json_encode($class->getDefaultProperties()[$property->name]), "\n";
}
?>
--EXPECT--
public host = ""
public port = 0
public type = 2
public fd = -1
public errCode = 0
public setting = []
protected running = false
protected fn = null
protected socket = null
