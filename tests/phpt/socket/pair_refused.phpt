--TEST--
swoole_coroutine_socketpair(): other types and domains, calls outside coroutines, and what wants a server's connection
--FILE--
<?php
foreach ([[AF_UNIX, SOCK_RAW, 0], [AF_UNIX, 4711, 0], [AF_INET, SOCK_DGRAM, 0], [AF_INET, SOCK_STREAM, 0], [AF_UNIX, SOCK_STREAM, 77],
    [1 << 40, SOCK_STREAM, 0]] as $arguments) {
    var_dump(swoole_coroutine_socketpair(...$arguments), swoole_last_error());
}

echo "outside coroutines\n";
[$one, $two] = swoole_coroutine_socketpair(AF_UNIX, SOCK_STREAM);
foreach ([fn() => $one->recv(), fn() => $one->send('x')] as $call) {
    try {
        $call();
    } catch (Swoole\Error $error) {
        echo $error->getMessage(), ' ', swoole_last_error(), "\n";
    }
}
Co\run(function () use ($one, $two): void {
    $one->send('made before');
    var_dump($two->recv());

    echo "no server\n";
    var_dump(Swoole\Http\Response::create($one), swoole_last_error());
    $connection = new Swoole\Coroutine\Server\Connection($one);
    $connection->send('as a connection');
    var_dump($two->recv());
    try {
        clone $one;
    } catch (Error $error) {
        echo $error->getMessage(), "\n";
    }
});
?>
--EXPECTF--
Warning: swoole_coroutine_socketpair(): only Sockets of the types SOCK_STREAM, SOCK_DGRAM and SOCK_SEQPACKET can be made, not 3 in %s on line %d
bool(false)
int(507)

Warning: swoole_coroutine_socketpair(): only Sockets of the types SOCK_STREAM, SOCK_DGRAM and SOCK_SEQPACKET can be made, not 4711 in %s on line %d
bool(false)
int(507)

Warning: swoole_coroutine_socketpair(): socketpair() failed, Error: Operation not supported[95] in %s on line %d
bool(false)
int(95)

Warning: swoole_coroutine_socketpair(): socketpair() failed, Error: Operation not supported[95] in %s on line %d
bool(false)
int(95)

Warning: swoole_coroutine_socketpair(): socketpair() failed, Error: Protocol not supported[93] in %s on line %d
bool(false)
int(93)
bool(false)
int(22)
outside coroutines
API must be called in the coroutine 10001
API must be called in the coroutine 10001
string(11) "made before"
no server

Warning: Swoole\Http\Response::create(): fd[%d] is no connection of a server in %s on line %d
bool(false)
int(507)
string(15) "as a connection"
Trying to clone an uncloneable object of class Swoole\Coroutine\Socket
