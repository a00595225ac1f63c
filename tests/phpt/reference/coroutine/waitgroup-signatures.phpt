--TEST--
coroutine: Reflection shows the documented methods of WaitGroup
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Coroutine\WaitGroup::class))->getMethods() as $method) {
    $parameters = array_map(
        fn ($p) => "{$p->getType()} " . ($p->isPassedByReference() ? '&' : '') . "\${$p->name}"
            . ($p->isOptional() ? ' = ' . json_encode($p->getDefaultValue()) : ''),
        $method->getParameters()
    );
    $return = $method->hasReturnType() ? ": {$method->getReturnType()}" : '';
    echo implode(' ', Reflection::getModifierNames($method->getModifiers())), " $method->name(",
        implode(', ', $parameters), ")$return\n";
}
?>
--EXPECT--
public __construct(int $delta = 0)
public add(int $delta = 1): void
public done(): void
public wait(float $timeout = -1): bool
public count(): int
