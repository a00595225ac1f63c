--TEST--
swoole_coroutine_socketpair(): SOCK_DGRAM and SOCK_SEQPACKET keep the bounds of messages
--FILE--
<?php
Co\run(function (): void {
    foreach (['SOCK_DGRAM' => SOCK_DGRAM, 'SOCK_SEQPACKET' => SOCK_SEQPACKET] as $name => $type) {
        echo "-- $name\n";
        [$one, $two] = swoole_coroutine_socketpair(AF_UNIX, $type);
        var_dump($one->type === $type, $one->domain === AF_UNIX, $one->fd !== $two->fd);
        $reader = go(function () use ($two): void {
            var_dump($two->recv(), $two->recv(3), $two->recv());
        });
        var_dump($one->send('one'), $one->send('two, cut'), $one->send('three'));
        Co::join([$reader]);
        var_dump($two->send('back'), $one->recv(), $one->recv(10, 0.001), $one->errCode === SOCKET_ETIMEDOUT);
        $sent = 0;
        $all = go(function () use ($one, &$sent): void {
            for (; $sent < 1000; $sent++) {
                $one->send(str_repeat('x', 1000)); // waits for room
            }
        });
        for ($got = 0; $got < 1000 && strlen($two->recv()) === 1000; $got++);
        Co::join([$all]);
        var_dump($got, $sent);
        go(function () use ($one): void {
            echo 'closed: ';
            var_dump($one->recv(10, -1), $one->errCode);
        });
        var_dump($one->close(), $one->isClosed());
        Co::sleep(0.001);
        if ($type === SOCK_SEQPACKET) {
            var_dump($two->recv());
        }
    }
});
?>
--EXPECT--
-- SOCK_DGRAM
bool(true)
bool(true)
bool(true)
int(3)
int(8)
int(5)
string(3) "one"
string(3) "two"
string(5) "three"
int(4)
string(4) "back"
bool(false)
bool(true)
int(1000)
int(1000)
closed: bool(true)
bool(true)
bool(false)
int(9)
-- SOCK_SEQPACKET
bool(true)
bool(true)
bool(true)
int(3)
int(8)
int(5)
string(3) "one"
string(3) "two"
string(5) "three"
int(4)
string(4) "back"
bool(false)
bool(true)
int(1000)
int(1000)
closed: bool(true)
bool(true)
bool(false)
int(9)
string(0) ""
