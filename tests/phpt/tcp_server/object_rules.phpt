--TEST--
Coroutine\Server and Server\Connection: names, signatures, what objects allow
--FILE--
<?php
use Swoole\Coroutine\Server;

foreach ([Server::class, Server\Connection::class] as $class) {
    $reflection = new ReflectionClass($class);
    echo $class, $reflection->isFinal() ? ' final' : '', $reflection->getParentClass() ? ' extends' : '', "\n";
    foreach ($reflection->getMethods() as $method) {
        echo '  ', implode(' ', Reflection::getModifierNames($method->getModifiers())), ' ', $method->name, '(',
            implode(', ', array_map(fn ($p) => preg_replace('/^Parameter #\d+ \[ <\w+> (.*) \]$/', '$1', (string) $p), $method->getParameters())),
            '): ', $method->getReturnType() ?? 'none', "\n";
    }
}
$server = new Server('127.0.0.1');
$attempts = [
    fn () => clone $server,
    fn () => serialize($server),
    fn () => unserialize('O:23:"Swoole\Coroutine\Server":0:{}'),
    function () use ($server) {
        unset($server->port);
    },
    fn () => $server->handle('no_such_function'),
    fn () => $server->handle(),
    fn () => $server->set(null),
    fn () => new Server\Connection(null),
    fn () => (new ReflectionClass(Server\Connection::class))->newInstanceWithoutConstructor()->recv(),
    fn () => (new ReflectionClass(Server\Connection::class))->newInstanceWithoutConstructor()->exportSocket(),
    fn () => (new ReflectionClass(Server::class))->newInstanceWithoutConstructor()->start(),
    fn () => (new ReflectionClass(Server::class))->newInstanceWithoutConstructor()->shutdown(),
];
foreach ($attempts as $attempt) {
    try {
        $attempt();
        echo "nothing thrown\n";
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
$server->mine = 1;
var_dump($server->mine, new ReflectionClass('Co\Server') == new ReflectionClass(Server::class));

var_dump($server->set(['a' => 1, 'b' => 2]), $server->set(['b' => 3, 5 => 'five']), $server->set([]));
echo json_encode($server->setting), "\n";
$server->setting = 'no array';
$server->set(['c' => 4]);
echo json_encode($server->setting), "\n";
var_dump($server->handle(fn () => 1), $server->shutdown(), swoole_last_error());
?>
--EXPECTF--
Swoole\Coroutine\Server
  public __construct(string $host, int $port = 0, bool $ssl = false, bool $reuse_port = false): none
  public set(array $setting): void
  public handle(callable $fn): void
  public start(): bool
  public shutdown(): bool
  public stats(): array
Swoole\Coroutine\Server\Connection
  public __construct(Swoole\Coroutine\Socket $conn): none
  public recv(float $timeout = 0): string|false
  public send(string $data): int|false
  public close(): bool
  public exportSocket(): Swoole\Coroutine\Socket
Error: Trying to clone an uncloneable object of class Swoole\Coroutine\Server
Exception: Serialization of 'Swoole\Coroutine\Server' is not allowed
Exception: Unserialization of 'Swoole\Coroutine\Server' is not allowed
Error: Property port of class Swoole\Coroutine\Server cannot be unset
TypeError: Swoole\Coroutine\Server::handle(): Argument #1 ($fn) must be a valid callback, function "no_such_function" not found or invalid function name
ArgumentCountError: Swoole\Coroutine\Server::handle() expects exactly 1 argument, 0 given
TypeError: Swoole\Coroutine\Server::set(): Argument #1 ($setting) must be of type array, null given
TypeError: Swoole\Coroutine\Server\Connection::__construct(): Argument #1 ($conn) must be of type Swoole\Coroutine\Socket, null given
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
int(1)
bool(true)

Warning: Swoole\Coroutine\Server::set(): unknown option a in %s on line %d

Warning: Swoole\Coroutine\Server::set(): unknown option b in %s on line %d

Warning: Swoole\Coroutine\Server::set(): unknown option b in %s on line %d

Warning: Swoole\Coroutine\Server::set(): unknown option 5 in %s on line %d
NULL
NULL
NULL
{"open_ssl":false,"a":1,"b":3,"5":"five"}

Warning: Swoole\Coroutine\Server::set(): unknown option c in %s on line %d
{"c":4}
NULL
bool(false)
int(22)
