--TEST--
Coroutine\Server: handlers hold the server object; without it the listening socket is closed
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
$server = TestServer::code(<<<'PHP'
    require INC . '/say.inc';
    class Server extends Swoole\Coroutine\Server
    {
        public function __destruct()
        {
            echo "server object gone\n";
        }
    }
    Co\run(function () {
        $server = new Server('127.0.0.1');
        $server->handle(function ($conn) {
            $conn->send("hello");
            say("recv", $conn->recv());
            $conn->send("bye");
        });
        echo "PORT {$server->port}\n";
        go(function () use ($server) {
            Co::yield();
        });
        $weak = WeakReference::create($server);
        go(function () use ($weak) {
            while ($weak->get()) {
                Co::sleep(0.001);
            }
            echo "noticed\n";
        });
        go(function () use ($server) {
            $stop = stream_socket_server('tcp://127.0.0.1:0');
            echo 'STOP ', stream_socket_get_name($stop, false), "\n";
            stream_set_blocking($stop, false);
            while (!@stream_socket_accept($stop, 0)) {
                Co::sleep(0.001);
            }
            $server->shutdown();
        });
        say("start", $server->start());
        Co::resume(Co::getCid() + 1);
    });
    PHP);
$c = WsClient::connect($server->port);
$c->expect('hello');
WsClient::connect($server->waitOutput('/^STOP (.+)\n/m')[1])->close();
$server->waitOutput('/^start/m');
echo str_contains($server->stdout(), 'gone') ? "too early\n" : '';
$c->send('still served');
$c->expect('bye');
$c->expectEnd();
$server->wait();
echo preg_replace('/^(PORT|STOP).*\n/m', '', $server->stdout()), $server->stderr();
?>
--EXPECT--
start true
recv 'still served'
server object gone
noticed
