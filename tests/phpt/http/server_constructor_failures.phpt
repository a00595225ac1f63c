--TEST--
Server: what the constructor throws
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

function attempt(mixed ...$arguments): void
{
    try {
        new Server(...$arguments);
        echo "no exception\n";
    } catch (Throwable $e) {
        $message = preg_replace('/:\d{4,5}\)/', ':*)', $e->getMessage());
        printf("%s: %s, code %d\n", $e::class, $message, $e->getCode());
        if ($e->getCode() !== 0) {
            var_dump(swoole_last_error() === $e->getCode());
        }
    }
}

$other = new Server('127.0.0.1', 0);
attempt('');
attempt('127.0.0.1', $other->port);
attempt('999.1.1.1');
attempt('localhost');
attempt("127.0.0.1\0.evil");
attempt('unix:relative/path');
attempt('unix:/' . str_repeat('x', 200));
attempt('unix:/nowhere/at/all');
attempt('127.0.0.1', 70000);
attempt('127.0.0.1', -1);
attempt('192.0.2.1', 0);
attempt();
attempt('127.0.0.1', 0, false, false, 'more');
attempt([]);
var_dump((new ReflectionClass('Swoole\Exception'))->getParentClass()->name);

// A second call must not lose the first socket.
try {
    $other->__construct('127.0.0.1', 0);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECTF--
Swoole\Exception: host is empty, code 22
bool(true)
Swoole\Exception: bind(127.0.0.1:*) failed: Address already in use, code 98
bool(true)
Swoole\Exception: bind(999.1.1.1:0) failed: Bad host addr, code 722
bool(true)
Swoole\Exception: bind(localhost:0) failed: Bad host addr, code 722
bool(true)
Swoole\Exception: bind(127.0.0.1:0) failed: Bad host addr, code 722
bool(true)
Swoole\Exception: bind(unix:relative/path:0) failed: Bad host addr, code 722
bool(true)
Swoole\Exception: bind(unix:/x%sx:0) failed: Bad host addr, code 722
bool(true)
Swoole\Exception: bind(unix:/nowhere/at/all:0) failed: No such file or directory, code 2
bool(true)
Swoole\Exception: bind(127.0.0.1:*) failed: Bad port, code 723
bool(true)
Swoole\Exception: bind(127.0.0.1:-1) failed: Bad port, code 723
bool(true)
Swoole\Exception: bind(192.0.2.1:0) failed: Cannot assign requested address, code 99
bool(true)
ArgumentCountError: Swoole\Coroutine\Http\Server::__construct() expects at least 1 argument, 0 given, code 0
ArgumentCountError: Swoole\Coroutine\Http\Server::__construct() expects at most 4 arguments, 5 given, code 0
TypeError: Swoole\Coroutine\Http\Server::__construct(): Argument #1 ($host) must be of type string, array given, code 0
string(9) "Exception"
The server has been constructed already
