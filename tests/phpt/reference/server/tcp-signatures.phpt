--TEST--
server: Reflection shows the documented methods
--FILE--
<?php
foreach (['Swoole\Coroutine\Server', 'Swoole\Coroutine\Server\Connection'] as $class) {
    $methods = (new ReflectionClass($class))->getMethods(ReflectionMethod::IS_PUBLIC);
    usort($methods, fn ($a, $b) => strcmp($a->name, $b->name));
    foreach ($methods as $method) {
        $parameters = array_map(
            fn ($p) => "{$p->getType()} \${$p->name}" . ($p->isOptional() ? ' = ' . json_encode($p->getDefaultValue()) : ''),
            $method->getParameters()
        );
        echo $method->name, '(', implode(', ', $parameters), ')', $method->hasReturnType() ? ": {$method->getReturnType()}" : '', "\n";
    }
}
?>
--EXPECTF--
__construct(string $host, int $port = 0, bool $ssl = false, bool $reuse_port = false)
handle(callable $fn): void
set(array $setting): void
shutdown(): bool
start(): bool
stats(): array
__construct(Swoole\Coroutine\Socket $conn)
close(): bool
exportSocket(): Swoole\Coroutine\Socket
recv(float $timeout = 0)%S
send(string $data)%S
