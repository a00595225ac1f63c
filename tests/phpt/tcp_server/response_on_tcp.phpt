--TEST--
Response::create with the Socket of a TCP server: HTTP answers without an HTTP server
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    while (is_string($path = $conn->recv())) {
        $response = Response::create($socket);
        say("same socket", $response->socket === $socket, $response->fd === $socket->fd);
        switch (trim($path)) {
            case "end":
                say("end", $response->status(201), $response->end("body"));
                break;
            case "chunks":
                $response->write("one");
                $response->trailer("x-sum", "1");
                say("end", $response->end());
                break;
            case "nothing":
                break;
            case "file":
                say("sendfile", $response->sendfile(__FILE__, 0, 5));
                break;
            case "detach":
                say("detach", $response->detach(), $response->end());
                $socket->send("raw");
                break;
            case "upgrade":
                say("upgrade", $response->upgrade());
                break;
            case "last":
                $response->header("Connection", "close");
                say("end", $response->end("bye"));
        }
        unset($response);
    }
', settings: ['open_eof_check' => true, 'package_eof' => "\n"]);
$c = WsClient::connect($server->port);
foreach (['end' => 'body', 'chunks' => "x-sum: 1\r\n\r\n", 'nothing' => "\r\n\r\n", 'file' => '<?php', 'detach' => 'raw', 'upgrade' => "\r\n\r\n"] as $what => $end) {
    $c->send("$what\n");
    echo "--- $what\n", str_replace("\r", '', WsClient::maskDate($c->recvUntil($end))), "\n";
}
$c->send("last\n");
echo str_replace("\r", '', WsClient::maskDate($c->recvAll())), "\n";
end_tcp($server);
?>
--EXPECT--
--- end
HTTP/1.1 201 Created
Server: wsco
Date: *
Connection: keep-alive
Content-Type: text/html
Content-Length: 4

body
--- chunks
HTTP/1.1 200 OK
Server: wsco
Date: *
Connection: keep-alive
Content-Type: text/html
Transfer-Encoding: chunked

3
one
0
x-sum: 1


--- nothing
HTTP/1.1 200 OK
Server: wsco
Date: *
Connection: keep-alive
Content-Type: text/html
Content-Length: 0


--- file
HTTP/1.1 200 OK
Server: wsco
Date: *
Connection: keep-alive
Content-Type: application/octet-stream
Content-Length: 5

<?php
--- detach
raw
--- upgrade
HTTP/1.1 200 OK
Server: wsco
Date: *
Connection: keep-alive
Content-Type: text/html
Content-Length: 0


HTTP/1.1 200 OK
Connection: close
Server: wsco
Date: *
Content-Type: text/html
Content-Length: 3

bye
same socket true true
end true true
same socket true true
end true
same socket true true
same socket true true
sendfile true
same socket true true
detach true false/7106
same socket true true
upgrade false/7106
same socket true true
end true
