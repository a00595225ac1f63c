--TEST--
The end of a script unwinds TCP handlers in recv, recvPacket and a send that waits; start() ends too
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
$server = TestServer::code(<<<'PHP'
    require INC . '/say.inc';
    pcntl_async_signals(true);
    pcntl_signal(SIGUSR1, function () {
        throw new Exception('stop');
    });
    try {
        Co\run(function () {
            $server = new Swoole\Coroutine\Server('127.0.0.1');
            $server->handle(function ($conn) {
                $socket = $conn->exportSocket();
                $socket->setProtocol(["open_eof_check" => true]);
                $conn->send("ready");
                $what = $socket->recv(1);
                if ($what === 'e') {
                    return;
                }
                try {
                    match ($what) {
                        'r' => $socket->recv(),
                        'a' => $socket->recvAll(100),
                        'p' => $conn->recv(),
                        's' => $socket->send(str_repeat('x', 30 << 20)) && $socket->send('waits'),
                    };
                    echo "never\n";
                } finally {
                    echo "finally $what ", json_encode([$socket->isClosed(), $socket->send("bye")]), "\n";
                    $socket->peek();
                    try {
                        $socket->recv();
                    } catch (Throwable $e) {
                        echo "never caught\n";
                    }
                }
            });
            echo "PORT {$server->port}\n";
            try {
                $server->start();
                echo "never returns\n";
            } finally {
                echo "start unwound\n";
            }
        });
    } catch (Exception $e) {
        echo $e->getMessage(), "\n";
    }
    PHP);
$clients = [];
foreach (['s', 'r', 'a', 'p'] as $what) {
    $clients[] = $c = WsClient::connect($server->port);
    $c->expect('ready');
    $c->send($what);
}
// When this one has come and gone, the others wait, and no PHP code runs that the signal could interrupt.
$c = WsClient::connect($server->port);
$c->expect('ready');
$c->send('e');
$c->expectEnd();
// The first ends run(); the loop goes on at the end of the script, which the second ends.
$server->signal(SIGUSR1);
$server->waitOutput('/^stop$/m');
$server->signal(SIGUSR1);
foreach ($clients as $c) {
    $c->recvAll();
}
echo $server->wait(), "\n", preg_replace('/^PORT.*\n/m', '', $server->stdout()), $server->stderr();
?>
--EXPECTF--
255
stop
%A
Fatal error: Uncaught Exception: stop in %s
%A
start unwound
finally s [false,false]
finally r [false,3]
finally a [false,3]
finally p [false,3]
