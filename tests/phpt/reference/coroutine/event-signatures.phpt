--TEST--
coroutine: Reflection shows the documented static methods of Event
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Event::class))->getMethods() as $method)
    echo implode(' ', Reflection::getModifierNames($method->getModifiers())), " $method->name(): ",
        $method->getReturnType(), "\n";
?>
--EXPECT--
public static add(): int|false
public static set(): bool
public static isset(): bool
public static del(): bool
public static write(): bool
public static wait(): void
public static dispatch(): bool
public static defer(): bool
public static cycle(): bool
public static exit(): void
public static rshutdown(): void
