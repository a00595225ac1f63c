--TEST--
coroutine: Reflection shows the documented methods of Channel
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Coroutine\Channel::class))->getMethods() as $method) {
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
public __construct(int $size = 1)
public push(mixed $data, float $timeout = -1): bool
public pop(float $timeout = -1): mixed
public isEmpty(): bool
public isFull(): bool
public close(): bool
public stats(): array
public length(): int
