--TEST--
server: Reflection shows the documented methods
--FILE--
<?php
foreach (['Swoole\Coroutine\Server', 'Swoole\Coroutine\Server\Connection'] as $class) {
    foreach ((new ReflectionClass($class))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
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
set(array $setting): void
handle(callable $fn): void
start(): bool
shutdown(): bool
__construct(Swoole\Coroutine\Socket $conn)
recv(float $timeout = 0)%S
send(string $data)%S
close(): bool
exportSocket(): Swoole\Coroutine\Socket
