--TEST--
coroutine: Reflection shows the documented static methods of Timer
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Timer::class))->getMethods() as $method) {
    $parameters = array_map(
        fn ($p) => "{$p->getType()} " . ($p->isVariadic() ? '...' : '') . "\${$p->name}",
        $method->getParameters()
    );
    echo implode(' ', Reflection::getModifierNames($method->getModifiers())), " $method->name(",
        implode(', ', $parameters), "): {$method->getReturnType()}\n";
}
var_dump(get_parent_class(Swoole\Timer\Iterator::class));
?>
--EXPECT--
public static tick(int $ms, callable $callback, mixed ...$params): int|false
public static after(int $ms, callable $callback, mixed ...$params): int|false
public static exists(int $timer_id): bool
public static info(int $timer_id): ?array
public static stats(): array
public static list(): Swoole\Timer\Iterator
public static clear(int $timer_id): bool
public static clearAll(): bool
string(13) "ArrayIterator"
