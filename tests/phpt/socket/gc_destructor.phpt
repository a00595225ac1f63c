--TEST--
A destructor run by the garbage collector asks for a Socket that is garbage too
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    class Asks
    {
        public $self;
        public $response;
        public function __destruct()
        {
            $GLOBALS["kept"] = $this->response->socket;
        }
    }
    $server->handle("/", function (Request $request, Response $response) {
        $response->detach();
        $socket = $response->socket;
        $response->socket = null;
        // Only the connection knows the Socket: $asks->response has not read its property yet.
        $asks = new Asks();
        $asks->self = $asks;
        $asks->response = Response::create($socket);
        $asks->response->detach();
        $socket->cycle = $socket;
        unset($asks, $socket);
        echo gc_collect_cycles() > 0 ? "collected\n" : "not collected\n";
        gc_collect_cycles();
        $kept = $GLOBALS["kept"];
        echo get_class($kept), " ", $kept->getpeername()["address"], "\n";
        $kept->send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nraw");
        unset($GLOBALS["kept"]);
    });
');
$c = WsClient::connect($server->port);
echo $c->get('/')->body, ' ', $c->get('/')->body, "\n";
echo finish($server);
?>
--EXPECT--
raw raw
collected
Swoole\Coroutine\Socket 127.0.0.1
collected
Swoole\Coroutine\Socket 127.0.0.1
