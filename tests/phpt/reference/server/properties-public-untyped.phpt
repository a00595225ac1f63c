--TEST--
server: The seven properties are public, untyped and in the documented order
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Coroutine\Http\Server::class))->getProperties() as $property) {
    echo implode(' ', Reflection::getModifierNames($property->getModifiers())), " $property->name",
        $property->hasType() ? ' typed' : '', "\n";
}
?>
--EXPECT--
public fd
public host
public port
public ssl
public settings
public errCode
public errMsg
