--TEST--
functions: swoole_coroutine_socketpair() makes two Sockets that are connected with each other
--FILE--
<?php
Co\run(function (): void {
    [$one, $two] = swoole_coroutine_socketpair(AF_UNIX, SOCK_STREAM, 0);
    var_dump(get_class($one), get_class($two), $one->domain === AF_UNIX, $one->type === SOCK_STREAM);
    go(fn () => $two->send(strrev($two->recv())));
    var_dump($one->send('hello'), $one->recv());
    var_dump(@swoole_coroutine_socketpair(AF_INET, SOCK_STREAM, 0), swoole_last_error() === SOCKET_EOPNOTSUPP);
    [$one, $two] = swoole_coroutine_socketpair(AF_UNIX, SOCK_DGRAM, 0);
    var_dump($one->type === SOCK_DGRAM, $one->send('one'), $one->send('two'), $two->recv(), $two->recv());
});
?>
--EXPECT--
string(23) "Swoole\Coroutine\Socket"
string(23) "Swoole\Coroutine\Socket"
bool(true)
bool(true)
int(5)
string(5) "olleh"
bool(false)
bool(true)
bool(true)
int(3)
int(3)
string(3) "one"
string(3) "two"
