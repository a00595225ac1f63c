--TEST--
coroutine: Reflection shows the documented methods of Scheduler
--FILE--
<?php
require __DIR__ . '/../../inc/signatures.inc';

foreach ((new ReflectionClass('Swoole\Coroutine\Scheduler'))->getMethods() as $method) {
    echo signature_line($method), "\n";
}
?>
--EXPECT--
add(callable $func, mixed ...$params): void
parallel(int $n, callable $func, mixed ...$params): void
set(array $settings): void
getOptions(): ?array
start(): bool
