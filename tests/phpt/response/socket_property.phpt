--TEST--
Response::$socket: built when asked for, one for each connection, in every way a property is read
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $server->handle("/", function (Request $request, Response $response) {
        static $weak;
        // Nobody held the Socket of the request before.
        echo "before ", j($weak && $weak->get()), "\n";
        echo j([isset($response->socket), empty($response->socket), property_exists($response, "socket")]);
        echo " ", get_class($response->socket), " ", j($response->socket === $response->socket), j($response->socket->fd === $response->fd), "\n";
        $weak = WeakReference::create($response->socket);
        $response->end("ok");
    });
    $server->handle("/ways", function (Request $request, Response $response) {
        $way = $request->get["n"];
        $seen = match ((int) $way) {
            0 => ((array) $response)["socket"],
            1 => get_object_vars($response)["socket"],
            2 => (function () use ($response) {
                foreach ($response as $name => $value) {
                    if ($name === "socket") {
                        return $value;
                    }
                }
            })(),
            3 => (new ReflectionProperty($response, "socket"))->getValue($response),
            4 => $response->{"soc" . "ket"},
            5 => (function & () use ($response) {
                return $response->socket;
            })(),
            6 => (fn () => unserialize(var_export(preg_match("/Coroutine.Socket/", print_r($response, true)), true) ? "b:1;" : "b:0;"))(),
            7 => ($response->socket = "own"),
            8 => (function () use ($response) {
                $response->socket = null;
                return $response->socket;
            })(),
        };
        echo $way, " ", is_object($seen) ? get_class($seen) : j($seen), "\n";
        $response->end("ok");
    });
    $server->handle("/ended", function (Request $request, Response $response) {
        $response->end("ok");
        echo get_class($response->socket), " ", $response->socket->getpeername()["address"], "\n";
    });
    $server->handle("/closed", function (Request $request, Response $response) {
        $response->close();
        echo get_class($response->socket), " ", j($response->socket->isClosed()), "\n";
    });
    $server->handle("/ws", function (Request $request, Response $response) {
        $response->upgrade();
        $socket = $response->socket;
        $socket->setProtocol(["open_eof_check" => true]);
        foreach (["recv", "recvAll", "recvPacket", "peek"] as $method) {
            echo $method, j($socket->$method()), $socket->errCode, " ";
        }
        echo "close", j($socket->close()), j($socket->close()), $socket->errCode, " ", j($response->push("x")), swoole_last_error(), "\n";
    });
');
$c = WsClient::connect($server->port);
$c->get('/');
$c->get('/');
for ($i = 0; $i < 9; $i++) {
    $c->get("/ways?n=$i");
}
$c->get('/ended');
$c->send(WsClient::httpRequest('GET', '/closed'));
$c->expectEnd();
$c = WsClient::open($server->port, '/ws');
echo $c->expectClose(1000)->opcode, "\n";
$c->expectEnd();
echo finish($server);
var_dump((new Swoole\Http\Response())->socket);
?>
--EXPECT--
8
before false
[true,false,true] Swoole\Coroutine\Socket truetrue
before false
[true,false,true] Swoole\Coroutine\Socket truetrue
0 Swoole\Coroutine\Socket
1 Swoole\Coroutine\Socket
2 Swoole\Coroutine\Socket
3 Swoole\Coroutine\Socket
4 Swoole\Coroutine\Socket
5 Swoole\Coroutine\Socket
6 true
7 "own"
8 null
Swoole\Coroutine\Socket 127.0.0.1
Swoole\Coroutine\Socket true
recvfalse507 recvAllfalse507 recvPacketfalse507 peekfalse507 closetruefalse9 false9
NULL
