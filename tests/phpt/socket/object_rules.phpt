--TEST--
Socket: not made by scripts, not cloneable, not serialisable, read-only properties; names and signatures
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
try {
    new Swoole\Coroutine\Socket(2, 1);
} catch (Swoole\Coroutine\Socket\Exception $e) {
    echo get_parent_class($e), ': ', preg_replace('/wsco \S+/', 'wsco N', $e->getMessage()), ' ', $e->getCode(), "\n";
}
try {
    new Swoole\Coroutine\Socket(2);
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
class Mine extends Swoole\Coroutine\Socket
{
    public function __construct()
    {
    }
}
$made = [new Mine(), (new ReflectionClass('Swoole\Coroutine\Socket'))->newInstanceWithoutConstructor()];
foreach ((new ReflectionClass('Swoole\Coroutine\Socket'))->getMethods() as $method) {
    echo $method->name, '(', implode(', ', array_map(fn ($p) => preg_replace('/^Parameter #\d+ \[ <\w+> (.*) \]$/', '$1', (string) $p),
        $method->getParameters())), '): ', $method->getReturnType() ?? 'none', "\n";
    foreach ($made as $socket) {
        try {
            if ($method->name !== '__construct') {
                $method->invokeArgs($socket, ['send' => ['x'], 'sendAll' => ['x'], 'setProtocol' => [[]]][$method->name] ?? []);
                echo "not refused\n";
            }
        } catch (Swoole\Error $e) {
            echo $e->getMessage() === 'must call constructor first' ? '' : $e->getMessage() . "\n";
        }
    }
}
var_dump(new ReflectionClass('Co\Socket') == new ReflectionClass('Swoole\Coroutine\Socket'), class_exists('Co\Socket\Exception'));

$server = serve_tcp('
    $socket = $conn->exportSocket();
    $attempts = [
        fn () => clone $socket,
        fn () => serialize($socket),
        fn () => unserialize(\'O:23:"Swoole\Coroutine\Socket":0:{}\'),
        function () use ($socket) {
            $socket->fd = 5;
        },
        function () use ($socket) {
            unset($socket->errCode);
        },
        fn () => $socket->__construct(2, 1),
    ];
    foreach ($attempts as $attempt) {
        try {
            $attempt();
            echo "nothing thrown\n";
        } catch (Throwable $e) {
            say("attempt", preg_replace("/wsco [0-9].*/", "", $e->getMessage()));
        }
    }
    $socket->mine = [1];
    say("dynamic", $socket->mine, $socket->recv());
');
$c = WsClient::connect($server->port);
$c->send('x');
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
Swoole\Exception: wsco N has Sockets of server connections only: use $response->socket or exportSocket() 95
Swoole\Coroutine\Socket::__construct() expects at least 2 arguments, 1 given
__construct(int $domain, int $type, int $protocol = 0): none
recv(int $length = 65536, float $timeout = 0): string|false
recvAll(int $length = 65536, float $timeout = 0): string|false
recvPacket(float $timeout = 0): string|false
peek(int $length = 65536): string|false
send(string $data, float $timeout = 0): int|false
sendAll(string $data, float $timeout = 0): int|false
shutdown(int $how = 2): bool
close(): bool
getpeername(): array|false
getsockname(): array|false
isClosed(): bool
checkLiveness(): bool
setProtocol(array $settings): bool
bool(true)
bool(true)
attempt 'Trying to clone an uncloneable object of class Swoole\\Corout'...70
attempt 'Serialization of \'Swoole\\Coroutine\\Socket\' is not allowed'
attempt 'Unserialization of \'Swoole\\Coroutine\\Socket\' is not allowed'
attempt 'Cannot modify readonly property Swoole\\Coroutine\\Socket::$fd'
attempt 'Property errCode of class Swoole\\Coroutine\\Socket cannot be '...65
attempt ''
dynamic [1] 'x'
