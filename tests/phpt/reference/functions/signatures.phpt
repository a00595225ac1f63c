--TEST--
functions: Reflection shows the documented functions
--FILE--
<?php
require __DIR__ . '/../../inc/signatures.inc';

foreach (['swoole_last_error', 'swoole_clear_error', 'swoole_errno', 'swoole_strerror', 'swoole_set_process_name', 'swoole_cpu_num',
    'swoole_version', 'swoole_error_log', 'swoole_error_log_ex', 'swoole_ignore_error', 'swoole_async_set', 'swoole_get_local_ip',
    'swoole_get_local_mac', 'swoole_mime_type_get', 'swoole_mime_type_add', 'swoole_mime_type_set', 'swoole_mime_type_delete',
    'swoole_mime_type_exists', 'swoole_mime_type_list', 'swoole_coroutine_create', 'swoole_coroutine_defer', 'go', 'defer',
    'swoole_hashcode', 'swoole_clear_dns_cache', 'swoole_substr_json_decode', 'swoole_substr_unserialize',
    'swoole_select', 'swoole_client_select', 'swoole_coroutine_socketpair'] as $name) {
    echo signature_line(new ReflectionFunction($name)), "\n";
}
?>
--EXPECT--
swoole_last_error(): int
swoole_clear_error(): void
swoole_errno(): int
swoole_strerror(int $errno, int $error_type = SWOOLE_STRERROR_SYSTEM): string
swoole_set_process_name(string $process_name): bool
swoole_cpu_num(): int
swoole_version(): string
swoole_error_log(int $level, string $msg): void
swoole_error_log_ex(int $level, int $error, string $msg): void
swoole_ignore_error(int $error): void
swoole_async_set(array $settings): bool
swoole_get_local_ip(int $family = 2): array
swoole_get_local_mac(): array
swoole_mime_type_get(string $filename): string
swoole_mime_type_add(string $suffix, string $mime_type): bool
swoole_mime_type_set(string $suffix, string $mime_type): bool
swoole_mime_type_delete(string $suffix): bool
swoole_mime_type_exists(string $filename): bool
swoole_mime_type_list(): array
swoole_coroutine_create(callable $func, mixed ...$params): int|false
swoole_coroutine_defer(callable $callback): void
go(callable $func, mixed ...$params): int|false
defer(callable $callback): void
swoole_hashcode(string $data, int $type = 0): int
swoole_clear_dns_cache(): void
swoole_substr_json_decode(string $str, int $offset, int $length = 0, bool $associative = false, int $depth = 512, int $flags = 0): mixed
swoole_substr_unserialize(string $str, int $offset, int $length = 0, array $options = []): mixed
swoole_select(?array &$read, ?array &$write, ?array &$except, float $timeout = 0.5): int|false
swoole_client_select(?array &$read, ?array &$write, ?array &$except, float $timeout = 0.5): int|false
swoole_coroutine_socketpair(int $domain, int $type, int $protocol = 0): array|false
