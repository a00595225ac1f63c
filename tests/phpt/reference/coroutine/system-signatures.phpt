--TEST--
coroutine: Reflection shows the documented static methods of System
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Coroutine\System::class))->getMethods() as $method) {
    if (in_array($method->name, ['fread', 'fgets', 'fwrite'])) {
        continue; // of Swoole 4 and 5
    }
    $parameters = array_map(fn ($p) => "{$p->getType()} \${$p->name}", $method->getParameters());
    echo implode(' ', Reflection::getModifierNames($method->getModifiers())), " $method->name(",
        implode(', ', $parameters), "): {$method->getReturnType()}\n";
}
?>
--EXPECT--
public static sleep(float $seconds): bool
public static exec(string $command, bool $get_error_stream): array|false
public static readFile(string $filename, int $flag): string|false
public static writeFile(string $filename, string $fileContent, int $flags): int|false
public static statvfs(string $path): array|false
public static gethostbyname(string $domain_name, int $type, float $timeout): string|false
public static getaddrinfo(string $domain, int $family, int $socktype, int $protocol, ?string $service, float $timeout): array|false
public static dnsLookup(string $domain_name, float $timeout, int $type): string|false
public static wait(float $timeout): array|false
public static waitPid(int $pid, float $timeout): array|false
public static waitEvent(mixed $socket, int $events, float $timeout): int|false
public static waitSignal(array|int $signals, float $timeout): int|false
