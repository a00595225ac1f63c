--TEST--
swoole_coroutine_socketpair(): bytes go both ways between coroutines, in order and whole, until an end is closed
--FILE--
<?php
Co\run(function (): void {
    [$one, $two] = swoole_coroutine_socketpair(AF_UNIX, SOCK_STREAM);
    var_dump($one instanceof Swoole\Coroutine\Socket, $one->domain === AF_UNIX, $one->type === SOCK_STREAM, $one->protocol,
        $one->fd !== $two->fd, $one->getpeername() === ['address' => '', 'port' => 0], $two->checkLiveness());

    echo "an echo\n";
    $echo = go(function () use ($two): void {
        while (($bytes = $two->recv()) !== '') {
            $two->send("re: $bytes");
        }
        echo "the peer has ended\n";
        var_dump($two->close());
    });
    var_dump($one->send('hello'), $one->recv());
    var_dump($one->close(), $one->send('x'), $one->errCode);
    Co::join([$echo]);

    echo "packets\n";
    [$one, $two] = swoole_coroutine_socketpair(AF_UNIX, SOCK_STREAM);
    $two->setProtocol(['open_eof_check' => true, 'package_eof' => "\n"]);
    $one->sendAll("one\ntwo\nth");
    var_dump($two->recvPacket(), $two->recvPacket(), $two->peek(), $one->shutdown(1), $two->recvPacket());

    echo "more than the system takes: the writer waits\n";
    [$one, $two] = swoole_coroutine_socketpair(AF_UNIX, SOCK_STREAM, 0);
    $piece = str_repeat('0123456789abcdef', 1 << 16);
    $sum = hash_init('crc32b');
    $done = new Co\Channel();
    go(function () use ($two, $sum, $done): void {
        while (($bytes = $two->recv(100_000)) !== '') {
            hash_update($sum, $bytes);
            Co::sleep(0.001);
        }
        $done->push(true);
    });
    for ($i = 0; $i < 8; $i++) {
        $one->send($piece);
    }
    $one->close();
    $done->pop();
    var_dump(hash_final($sum) === hash('crc32b', str_repeat($piece, 8)));

    echo "both wait at once\n";
    [$one, $two] = swoole_coroutine_socketpair(AF_UNIX, SOCK_STREAM);
    $second = go(fn() => print('two has ' . $two->recvAll(3) . "\n"));
    go(fn() => print('one has ' . $one->recvAll(3) . "\n"));
    $one->send('abc');
    Co::join([$second]);
    $two->send('xyz');
});
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
int(0)
bool(true)
bool(true)
bool(true)
an echo
int(5)
string(9) "re: hello"
bool(true)
bool(false)
int(9)
the peer has ended
bool(true)
packets
string(4) "one
"
string(4) "two
"
string(2) "th"
bool(true)
string(0) ""
more than the system takes: the writer waits
bool(true)
both wait at once
two has abc
one has xyz
