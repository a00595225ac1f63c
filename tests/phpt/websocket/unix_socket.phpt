--TEST--
WebSocket over a unix socket
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$path = sys_get_temp_dir() . '/wsco-test-' . getmypid() . '.sock';
$server = TestServer::code('
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server("unix:' . $path . '");
        $server->handle("/", function ($request, $ws) use ($server) {
            $ws->upgrade();
            while ($frame = $ws->recv()) {
                $ws->push($frame);
            }
            $server->shutdown();
        });
        echo "PORT 1\n";
        $server->start();
    });
');
$c = WsClient::open("unix:$path");
$c->text('hello');
echo $c->readText(), "\n";
$c->closeHandshake();
echo $server->wait(), "\n";
@unlink($path);
?>
--EXPECT--
hello
0
