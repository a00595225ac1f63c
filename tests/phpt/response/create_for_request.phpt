--TEST--
Response::create([$socket, $request]): HEAD, HTTP/1.0 and Connection: close of that request count
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $server->handle("/", function (Request $request, Response $response) {
        $response->detach();
        $socket = $response->socket;
        go(function () use ($socket, $request) {
            Coroutine::sleep(0.001);
            $answer = Response::create([$socket, $request]);
            $answer->header("content-type", null);
            unset($socket);
            echo $request->server["request_method"], " ", $request->server["server_protocol"], " ", j($answer->end("body")), "\n";
        });
    });
');
show_all($server, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
show_all($server, "GET / HTTP/1.0\r\n\r\n");
$c = WsClient::connect($server->port);
$c->send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
show($c->recvUntil('body'));
$c->send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
show($c->recvUntil("\r\n\r\n"));
$c->send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
show($c->recvAll());
echo finish($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Length: 4\r\n
\r\n
body
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Length: 4\r\n
\r\n
body
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Length: 4\r\n
\r\n
body
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Length: 4\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Length: 4\r\n
\r\n
body
GET HTTP/1.1 true
GET HTTP/1.0 true
GET HTTP/1.0 true
HEAD HTTP/1.1 true
GET HTTP/1.1 true
