--TEST--
wsco.graceful_timeout: coroutines that handlers have started are cancelled when all handlers have ended, others are not
--EXTENSIONS--
posix
--INI--
wsco.graceful_timeout=100
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/app.inc';

use Swoole\Coroutine\Channel;
use Swoole\Coroutine\Http\Server;
use Swoole\Coroutine\Server as TcpServer;
use Swoole\Timer;
use function Swoole\Coroutine\go;

Co\run(function () {
    $server = new Server('127.0.0.1', 0);
    $tcp = new TcpServer('127.0.0.1', 0);
    $tcp->handle(function ($connection) {
        $got = $connection->recv(-1);
        echo 'tcp: ', var_export($got, true), "\n";
        $connection->close();
    });
    $jobs = new Channel();
    $server->handle('/', function ($request, $response) use ($jobs) {
        go(function () use ($jobs) {
            $got = $jobs->pop();
            echo 'worker: ', var_export($got, true), Co::isCanceled() ? ' canceled' : '', "\n";
            go(fn () => print("a last coroutine\n"));
        });
        Co::sleep(3);
        $response->end('hello');
    });
    Timer::tick(1000, fn () => null);
    go(function () {
        Co::sleep(20);
        echo "a coroutine of the script has had its time\n";
    });
    go(function () use ($server, $tcp) {
        $raw = new Peer($tcp->port);
        Co::sleep(0.1);
        $peer = (new Peer($server->port))->send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        Co::sleep(1);
        posix_kill(getmypid(), SIGTERM);
        echo took(fn () => strstr($peer->until('<end>'), 'hello')), "\n";
        echo took(fn () => $raw->until('x')), "\n";
    });
    go(function () use ($tcp) {
        $tcp->start();
        echo "the TCP server's start() has returned\n";
    });
    $server->start();
    echo 'start() has returned after ', round(Co::getElapsed() / 1000), " s\n";
});
echo "after run(), with a timer left\n";
?>
--EXPECTF--
[%s]	NOTICE	signal 15: the servers stop, within 100 seconds
hello<end> after 2.0 s
tcp: false
worker: false canceled
a last coroutine
<end> after 1.0 s
the TCP server's start() has returned
start() has returned after 4 s
a coroutine of the script has had its time
after run(), with a timer left
