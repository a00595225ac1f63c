--TEST--
Response: signatures as documented; values of other types are still taken
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
foreach ((new ReflectionClass('Swoole\Http\Response'))->getMethods() as $method) {
    echo implode(' ', Reflection::getModifierNames($method->getModifiers())), ' ', $method->name, '(',
        implode(', ', array_map(fn ($p) => preg_replace('/^Parameter #\d+ \[ <\w+> (.*) \]$/', '$1', (string) $p), $method->getParameters())),
        '): ', $method->getReturnType(), "\n";
}
$server = serve('
    $server->handle("/", function (Request $request, Response $response) {
        echo j([$response->header("x-number", 5), $response->header("x-null", null), $response->header("x-true", true)]), "\n";
        $response->end("ok");
    });
');
$reply = fetch($server, '/');
echo $reply->header('x-number'), ' ', $reply->header('x-true'), "\n";
echo finish($server);
?>
--EXPECT--
public initHeader(): bool
public isWritable(): bool
public status(int $http_code, string $reason = ""): bool
public setStatusCode(int $http_code, string $reason = ""): bool
public header(string $key, array|string $value, bool $format = true): bool
public setHeader(string $key, array|string $value, bool $format = true): bool
public cookie(Swoole\Http\Cookie|string $name_or_object, string $value = "", int $expires = 0, string $path = "/", string $domain = "", bool $secure = false, bool $httponly = false, string $samesite = "", string $priority = "", bool $partitioned = false): bool
public setCookie(Swoole\Http\Cookie|string $name_or_object, string $value = "", int $expires = 0, string $path = "/", string $domain = "", bool $secure = false, bool $httponly = false, string $samesite = "", string $priority = "", bool $partitioned = false): bool
public rawcookie(Swoole\Http\Cookie|string $name_or_object, string $value = "", int $expires = 0, string $path = "/", string $domain = "", bool $secure = false, bool $httponly = false, string $samesite = "", string $priority = "", bool $partitioned = false): bool
public setRawCookie(Swoole\Http\Cookie|string $name_or_object, string $value = "", int $expires = 0, string $path = "/", string $domain = "", bool $secure = false, bool $httponly = false, string $samesite = "", string $priority = "", bool $partitioned = false): bool
public trailer(string $key, string $value): bool
public write(string $content): bool
public end(?string $content = null): bool
public sendfile(string $filename, int $offset = 0, int $length = 0): bool
public redirect(string $location, int $http_code = 302): bool
public detach(): bool
public static create(object|array|int $server = -1, int $fd = -1): Swoole\Http\Response|false
public goaway(int $error_code = 0, string $debug_data = ""): bool
public upgrade(): bool
public recv(float $timeout = 0): Swoole\WebSocket\Frame|string|false
public push(Swoole\WebSocket\Frame|string $data, int $opcode = SWOOLE_WEBSOCKET_OPCODE_TEXT, int $flags = SWOOLE_WEBSOCKET_FLAG_FIN): bool
public ping(string $data = ""): bool
public disconnect(int $code = SWOOLE_WEBSOCKET_CLOSE_NORMAL, string $reason = ""): bool
public close(): bool
5 1
[true,true,true]
