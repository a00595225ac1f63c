--TEST--
Reflection shows the signatures that the reference prints for server, request, response and frame
--FILE--
<?php
require __DIR__ . '/../inc/signatures.inc';

$reference = <<<'LIST'
    Swoole\Coroutine\Http\Server: public __construct(string $host, int $port = 0, bool $ssl = false, bool $reuse_port = false)
    Swoole\Coroutine\Http\Server: public set(array $settings): bool
    Swoole\Coroutine\Http\Server: public handle(string $pattern, callable $callback): bool
    Swoole\Coroutine\Http\Server: public start(): bool
    Swoole\Coroutine\Http\Server: public shutdown(): void
    Swoole\Coroutine\Http\Server: private onAccept(Swoole\Coroutine\Socket $conn): void
    Swoole\Coroutine\Server: public __construct(string $host, int $port = 0, bool $ssl = false, bool $reuse_port = false)
    Swoole\Coroutine\Server: public set(array $setting): void
    Swoole\Coroutine\Server: public handle(callable $fn): void
    Swoole\Coroutine\Server: public start(): bool
    Swoole\Coroutine\Server: public shutdown(): bool
    Swoole\Coroutine\Server\Connection: public __construct(Swoole\Coroutine\Socket $conn)
    Swoole\Coroutine\Server\Connection: public close(): bool
    Swoole\Coroutine\Server\Connection: public exportSocket(): Swoole\Coroutine\Socket
    Swoole\Http\Request: public getContent(): string|false
    Swoole\Http\Request: public rawContent(): string|false
    Swoole\Http\Request: public getData(): string|false
    Swoole\Http\Request: public getMethod(): string|false
    Swoole\Http\Request: public isCompleted(): bool
    Swoole\Http\Request: public static create(array $options = []): Swoole\Http\Request
    Swoole\Http\Request: public parse(string $data): int|false
    Swoole\Http\Response: public status(int $http_code, string $reason = ""): bool
    Swoole\Http\Response: public setStatusCode(int $http_code, string $reason = ""): bool
    Swoole\Http\Response: public header(string $key, array|string $value, bool $format = true): bool
    Swoole\Http\Response: public setHeader(string $key, array|string $value, bool $format = true): bool
    Swoole\Http\Response: public cookie(COOKIE): bool
    Swoole\Http\Response: public setCookie(COOKIE): bool
    Swoole\Http\Response: public rawcookie(COOKIE): bool
    Swoole\Http\Response: public setRawCookie(COOKIE): bool
    Swoole\Http\Response: public trailer(string $key, string $value): bool
    Swoole\Http\Response: public initHeader(): bool
    Swoole\Http\Response: public write(string $content): bool
    Swoole\Http\Response: public end(?string $content = null): bool
    Swoole\Http\Response: public sendfile(string $filename, int $offset = 0, int $length = 0): bool
    Swoole\Http\Response: public redirect(string $location, int $http_code = 302): bool
    Swoole\Http\Response: public detach(): bool
    Swoole\Http\Response: public isWritable(): bool
    Swoole\Http\Response: public static create(object|array|int $server = -1, int $fd = -1): Swoole\Http\Response|false
    Swoole\Http\Response: public goaway(int $error_code = 0, string $debug_data = ""): bool
    Swoole\Http\Response: public upgrade(): bool
    Swoole\Http\Response: public recv(float $timeout = 0.0): Swoole\WebSocket\Frame|string|false
    Swoole\Http\Response: public push(Swoole\WebSocket\Frame|string $data, int $opcode = SWOOLE_WEBSOCKET_OPCODE_TEXT, int $flags = SWOOLE_WEBSOCKET_FLAG_FIN): bool
    Swoole\Http\Response: public ping(string $data = ""): bool
    Swoole\Http\Response: public disconnect(int $code = SWOOLE_WEBSOCKET_CLOSE_NORMAL, string $reason = ""): bool
    Swoole\Http\Response: public close(): bool
    Swoole\Http\Cookie: public __construct(bool $encode = true)
    Swoole\Http\Cookie: public toString(): string|false
    Swoole\Http\Cookie: public toArray(): array
    Swoole\Http\Cookie: public reset(): void
    Swoole\WebSocket\Frame: public __toString(): string
    Swoole\WebSocket\Frame: public static pack(Swoole\WebSocket\Frame|string $data, int $opcode = WEBSOCKET_OPCODE_TEXT, int $flags = SWOOLE_WEBSOCKET_FLAG_FIN): string
    Swoole\WebSocket\Frame: public static unpack(string $data): Swoole\WebSocket\Frame|false
    LIST;
$cookie = 'Swoole\Http\Cookie|string $name_or_object, string $value = "", int $expires = 0, string $path = "/", '
    . 'string $domain = "", bool $secure = false, bool $httponly = false, string $samesite = "", string $priority = "", '
    . 'bool $partitioned = false';
$count = 0;
foreach (explode("\n", str_replace('COOKIE', $cookie, $reference)) as $line) {
    preg_match('/^(\S+): ((?:\w+ )+)(\w+)\(/', $line, $m);
    try {
        $method = new ReflectionMethod($m[1], $m[3]);
        $shown = "$m[1]: " . implode(' ', Reflection::getModifierNames($method->getModifiers())) . ' ' . signature_line($method);
    } catch (ReflectionException $e) {
        $shown = $e->getMessage();
    }
    echo $shown === $line ? '' : "reference: $line\nextension: $shown\n";
    $count++;
}
echo "$count methods\n";
?>
--EXPECT--
52 methods
