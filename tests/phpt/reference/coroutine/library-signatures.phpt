--TEST--
coroutine: Reflection shows the documented library functions
--FILE--
<?php
require __DIR__ . '/../../inc/signatures.inc';

foreach (['batch', 'parallel', 'map', 'deadlock_check'] as $name) {
    echo signature_line(new ReflectionFunction("Swoole\\Coroutine\\$name")), "\n";
}
?>
--EXPECT--
batch(array $tasks, float $timeout = -1.0): array
parallel(int $n, callable $fn): void
map(array $list, callable $fn, float $timeout = -1.0): array
deadlock_check(): void
