--TEST--
parameters of functions and methods by reflection
--FILE--
<?php
function signature(ReflectionFunctionAbstract $f): string
{
    return '(' . implode(', ', array_map(fn ($p) => preg_replace('/^Parameter #\d+ \[ <\w+> (.*) \]$/', '$1', (string) $p), $f->getParameters()))
        . '): ' . $f->getReturnType();
}
foreach (['swoole_strerror', 'go', 'defer', 'Swoole\Coroutine\run', 'Co\run', 'swoole_coroutine_create'] as $name) {
    echo $name, signature(new ReflectionFunction($name)), "\n";
}
foreach ((new ReflectionClass('Swoole\Coroutine'))->getMethods() as $method) {
    echo $method->name, signature($method), "\n";
}
?>
--EXPECT--
swoole_strerror(int $errno, int $error_type = SWOOLE_STRERROR_SYSTEM): string
go(callable $func, mixed ...$params): int|false
defer(callable $callback): void
Swoole\Coroutine\run(callable $fn, mixed ...$args): bool
Co\run(callable $fn, mixed ...$args): bool
swoole_coroutine_create(callable $func, mixed ...$params): int|false
create(callable $func, mixed ...$params): int|false
defer(callable $callback): void
set(array $options): void
getOptions(): ?array
enableScheduler(): bool
disableScheduler(): bool
getCid(): int
getuid(): int
getPcid(int $cid = 0): int|false
exists(int $cid): bool
getContext(int $cid = 0): ?Swoole\Coroutine\Context
yield(): bool
suspend(): bool
resume(int $cid): bool
sleep(float $seconds): bool
usleep(int $microseconds): bool
cancel(int $cid, bool $throw_exception = false): bool
setTimeLimit(float $timeout): bool
isCanceled(): bool
join(array $cid_array, float $timeout = -1): bool
stats(): array
list(): Swoole\Coroutine\Iterator
listCoroutines(): Swoole\Coroutine\Iterator
getElapsed(int $cid = 0): int
getStackUsage(int $cid = 0): int|false
getBackTrace(int $cid = 0, int $options = DEBUG_BACKTRACE_PROVIDE_OBJECT, int $limit = 0): array|false
printBackTrace(int $cid = 0, int $options = 0, int $limit = 0): void
exec(string $command, bool $get_error_stream = false): array|false
readFile(string $filename, int $flag = 0): string|false
writeFile(string $filename, string $fileContent, int $flags = 0): int|false
fread($handle, int $length = 0): string|false
fgets($handle): string|false
fwrite($handle, string $data, int $length = 0): int|false
statvfs(string $path): array|false
wait(float $timeout = -1): array|false
waitPid(int $pid, float $timeout = -1): array|false
waitEvent(mixed $socket, int $events = SWOOLE_EVENT_READ, float $timeout = -1): int|false
waitSignal(array|int $signals, float $timeout = -1): int|false
gethostbyname(string $domain_name, int $type = AF_INET, float $timeout = -1): string|false
getaddrinfo(string $domain, int $family = AF_INET, int $socktype = SOCK_STREAM, int $protocol = STREAM_IPPROTO_TCP, ?string $service = null, float $timeout = -1): array|false
dnsLookup(string $domain_name, float $timeout = 60, int $type = AF_INET): string|false
