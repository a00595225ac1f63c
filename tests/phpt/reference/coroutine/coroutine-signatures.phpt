--TEST--
coroutine: Reflection shows the documented static methods of Coroutine
--FILE--
<?php
require __DIR__ . '/../../inc/signatures.inc';

$documented = ['create', 'defer', 'set', 'getOptions', 'getCid', 'getuid', 'getPcid', 'exists', 'getContext', 'yield', 'suspend', 'resume', 'sleep', 'cancel', 'isCanceled', 'join', 'setTimeLimit', 'stats', 'list', 'listCoroutines', 'getElapsed', 'getStackUsage', 'getBackTrace', 'printBackTrace', 'enableScheduler', 'disableScheduler'];
foreach ($documented as $name) {
    $method = new ReflectionMethod('Swoole\Coroutine', $name);
    echo $method->isStatic() ? '' : 'not static: ', signature_line($method), "\n";
}
?>
--EXPECT--
create(callable $func, mixed ...$params): int|false
defer(callable $callback): void
set(array $options): void
getOptions(): ?array
getCid(): int
getuid(): int
getPcid(int $cid = 0): int|false
exists(int $cid): bool
getContext(int $cid = 0): ?Swoole\Coroutine\Context
yield(): bool
suspend(): bool
resume(int $cid): bool
sleep(float $seconds): bool
cancel(int $cid, bool $throw_exception = false): bool
isCanceled(): bool
join(array $cid_array, float $timeout = -1.0): bool
setTimeLimit(float $timeout): bool
stats(): array
list(): Swoole\Coroutine\Iterator
listCoroutines(): Swoole\Coroutine\Iterator
getElapsed(int $cid = 0): int
getStackUsage(int $cid = 0): int|false
getBackTrace(int $cid = 0, int $options = DEBUG_BACKTRACE_PROVIDE_OBJECT, int $limit = 0): array|false
printBackTrace(int $cid = 0, int $options = 0, int $limit = 0): void
enableScheduler(): bool
disableScheduler(): bool
