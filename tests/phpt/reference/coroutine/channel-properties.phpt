--TEST--
coroutine: $capacity and $errCode are public and 0 in the class; the constructor sets $capacity
--FILE--
<?php
$class = new ReflectionClass(Swoole\Coroutine\Channel::class);
foreach ($class->getProperties() as $property) {
    echo implode(' ', Reflection::getModifierNames($property->getModifiers())), " $property->name ",
        var_export($property->getDefaultValue(), true), "\n";
}
$channel = new Swoole\Coroutine\Channel(3);
var_dump($channel->capacity, $channel->errCode, $class->newInstanceWithoutConstructor()->capacity);
?>
--EXPECT--
public capacity 0
public errCode 0
int(3)
int(0)
int(0)
