--TEST--
server: Reflection shows the documented methods with their parameters and return types
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Coroutine\Http\Server::class))->getMethods() as $method) {
    $parameters = array_map(
        fn ($p) => "{$p->getType()} \${$p->name}" . ($p->isOptional() ? ' = ' . json_encode($p->getDefaultValue()) : ''),
        $method->getParameters()
    );
    $return = $method->hasReturnType() ? ": {$method->getReturnType()}" : '';
    echo implode(' ', Reflection::getModifierNames($method->getModifiers())), " $method->name(",
        implode(', ', $parameters), ")$return\n";
}
?>
--EXPECT--
public __construct(string $host, int $port = 0, bool $ssl = false, bool $reuse_port = false)
public set(array $settings): bool
public handle(string $pattern, callable $callback): bool
public start(): bool
public shutdown(): void
public stats(): array
private onAccept(Swoole\Coroutine\Socket $conn): void
