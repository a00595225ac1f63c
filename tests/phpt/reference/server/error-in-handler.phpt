--TEST--
server: A fatal error in a handler ends the process with 255
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::code(<<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $server->handle('/', fn () => @trigger_error('oh no', E_USER_ERROR));
        echo "PORT {$server->port}\n";
        $server->start();
    });
    CODE, ['USE_TRACKED_ALLOC' => '1']);
$client = WsClient::connect($server->port);
$client->send(req());
var_dump($client->recvAll(), $server->wait());
echo printed($server);
?>
--EXPECTF--
string(0) ""
int(255)

Fatal error: oh no in SCRIPT on line %d
