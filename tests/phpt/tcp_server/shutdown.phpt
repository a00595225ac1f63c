--TEST--
Coroutine\Server::shutdown: start() returns true, handlers go on; it can be started again
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
$server = TestServer::code(<<<'PHP'
    require INC . '/say.inc';
    class Server extends Swoole\Coroutine\Server
    {
        public function isRunning(): bool
        {
            return $this->running;
        }
    }
    Co\run(function () {
        $server = new Server('127.0.0.1');
        $server->handle(function ($conn) use ($server) {
            $conn->send("hello");
            while (($data = $conn->recv()) !== "") {
                if ($data === "stop") {
                    say("shutdown", $server->shutdown(), $server->isRunning());
                }
                $conn->send("<$data>");
            }
            echo "handler ends\n";
        });
        echo "PORT {$server->port}\n";
        for ($i = 0; $i < 2; $i++) {
            say("start", $server->start(), $server->errCode, $server->isRunning());
        }
    });
    echo "run ends\n";
    PHP);
$a = WsClient::connect($server->port);
$a->expect('hello');
$b = WsClient::connect($server->port);
$b->send('stop');
$b->expect('hello<stop>');
$server->waitOutput('/^start/m');
$a->send('still there?');
$a->expect('<still there?>');
$b->close();
$c = WsClient::connect($server->port);
$c->expect('hello');
$c->send('stop');
$c->expect('<stop>');
$c->close();
$server->waitOutput('/(start.*){2}/s');
$a->send('and now?');
$a->expect('<and now?>');
$a->close();
$server->wait();
echo $server->stdout() === '' ? '' : preg_replace('/^PORT.*\n/', '', $server->stdout()), $server->stderr();
?>
--EXPECT--
shutdown true false/0
start true 0 false/0
handler ends
shutdown true false/0
start true 0 false/0
handler ends
handler ends
run ends
