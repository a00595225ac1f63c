--TEST--
Response::detach: nothing is sent automatically, $socket writes raw bytes, keep-alive goes on
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $server->handle("/", function (Request $request, Response $response) {
        $response->status(418);
        $response->header("x-lost", "1");
        var_dump($response->detach());
        $all = ["detach", "initHeader", "end", "upgrade"];
        foreach ($all as $method) {
            echo $method, " ", j($response->$method()), " ", swoole_last_error(), "\n";
            swoole_clear_error();
        }
        foreach (["write" => ["x"], "header" => ["a", "b"], "status" => [200], "cookie" => ["a", "b"], "rawcookie" => ["a", "b"],
            "redirect" => ["/"], "sendfile" => [__FILE__], "trailer" => ["a", "b"]] as $method => $arguments) {
            echo $method, " ", j($response->$method(...$arguments)), " ", swoole_last_error(), "\n";
            swoole_clear_error();
        }
        echo "goaway ", j($response->goaway()), " ", swoole_last_error(), "\n";
        echo "isWritable ", j($response->isWritable()), "\n";
        echo "sendAll ", j($response->socket->sendAll("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nraw")), "\n";
    });
    $server->handle("/plain", fn (Request $request, Response $response) => $response->end("plain"));
');
$c = WsClient::connect($server->port);
foreach (['/', '/plain', '/'] as $path) {
    echo $c->get($path)->body, "\n";
}
// Pipelined: the answers stay in order.
$c->send(WsClient::httpRequest('GET', '/') . WsClient::httpRequest('GET', '/plain'));
echo $c->readReply()->body, ' ', $c->readReply()->body, "\n";
$c->close();
echo implode("\n", array_slice(explode("\n", finish($server)), 0, 18)), "\n";
?>
--EXPECT--
raw
plain
raw
raw plain
bool(true)
detach false 7106
initHeader false 7106
end false 7106
upgrade false 7106
write false 7106
header false 7106
status false 7106
cookie false 7106
rawcookie false 7106
redirect false 7106
sendfile false 7106
trailer false 7106
goaway false 7106
isWritable false
sendAll 41
bool(true)
detach false 7106
