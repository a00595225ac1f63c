--TEST--
request: The properties are public, untyped and in the documented order
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Http\Request::class))->getProperties() as $property) {
    echo implode(' ', Reflection::getModifierNames($property->getModifiers())), " $property->name",
        $property->hasType() ? ' typed' : '', "\n";
}
?>
--EXPECT--
public fd
public streamId
public header
public server
public cookie
public get
public files
public post
public tmpfiles
