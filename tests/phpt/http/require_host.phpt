--TEST--
http_require_host => false takes HTTP/1.1 without Host, but neither two nor a malformed one, nor a handshake without
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

foreach ([null, true, false] as $value) {
    $set = $value === null ? '' : '$server->set(["http_require_host" => ' . var_export($value, true) . ']);';
    $server = serve("$set\n" . '$server->handle("/ws", fn (Request $request, Response $response) => $response->upgrade());
        $server->handle("/", fn (Request $request, Response $response) => $response->end(j($request->header)));');
    foreach (['', "Host: a\r\n", "Host: a\r\nHost: a\r\n", "Host: a b\r\n"] as $host) {
        $client = WsClient::connect($server->port);
        $client->send("GET / HTTP/1.1\r\n$host\r\n");
        $reply = $client->readReply();
        echo $reply->status, $reply->body, "\n";
    }
    $client = WsClient::connect($server->port);
    $client->send("GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        . "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    echo 'handshake ', $client->readReply()->status, "\n";
    finish($server);
}
?>
--EXPECT--
400
200{"host":"a"}
400
400
handshake 400
400
200{"host":"a"}
400
400
handshake 400
200[]
200{"host":"a"}
400
400
handshake 400
