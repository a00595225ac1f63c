--TEST--
Server: methods as reflection shows them
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Coroutine\Http\Server::class))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
    $parameters = array_map(
        fn ($p) => "{$p->getType()} \${$p->name}" . ($p->isOptional() ? ' = ' . json_encode($p->getDefaultValue()) : ''),
        $method->getParameters()
    );
    echo $method->name, '(', implode(', ', $parameters), '): ', $method->getReturnType() ?? '-', "\n";
}
?>
--EXPECT--
__construct(string $host, int $port = 0, bool $ssl = false, bool $reuse_port = false): -
set(array $settings): bool
handle(string $pattern, mixed $callback): bool
start(): bool
shutdown(): void
