--TEST--
Response::detach: after write(), after end(), after upgrade(), of one made by the script; close() and push() behind it
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $server->handle("/written", function (Request $request, Response $response) {
        $response->write("one");
        echo "written ", j($response->detach()), j($response->write("two")), swoole_last_error(), "\n";
        $response->socket->send("3\r\ntwo\r\n0\r\n\r\n");
    });
    $server->handle("/ended", function (Request $request, Response $response) {
        $response->end("ended");
        echo "ended ", j($response->detach()), swoole_last_error(), "\n";
    });
    $server->handle("/closed", function (Request $request, Response $response) {
        $response->detach();
        echo "close ", j($response->close()), j($response->close()), swoole_last_error();
        echo " ", j($response->socket->send("x")), $response->socket->errCode, "\n";
        echo "push ", j($response->push("x")), swoole_last_error(), "\n";
    });
    $server->handle("/silent", function (Request $request, Response $response) {
        $response->detach();
    });
    $server->handle("/threw", function (Request $request, Response $response) {
        $response->detach();
        $response->socket->send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        throw new Exception("behind detach");
    });
    $response = new Response();
    echo "made ", j($response->detach()), swoole_last_error(), j($response->socket), "\n";
    unset($response);
');
$c = WsClient::connect($server->port);
foreach (['/written', '/ended', '/threw', '/ended'] as $path) {
    echo $c->get($path)->body, "\n";
}
$c->send(WsClient::httpRequest('GET', '/silent') . WsClient::httpRequest('GET', '/ended'));
echo $c->readReply()->body, "\n";
$c->send(WsClient::httpRequest('GET', '/closed'));
$c->expectEnd();
echo preg_replace('~^#\d+ \[internal.*\n~m', '', finish($server));
?>
--EXPECTF--
onetwo
ended

ended
ended
made false7106null
written truefalse7106
ended false7106
%A
Fatal error: Uncaught Exception: behind detach in SCRIPT:%d
Stack trace:
#2 {main}
  thrown in SCRIPT on line %d
[%s]	ERROR	uncaught error in the handler of GET /threw, client 127.0.0.1:%d, coroutine %d
ended false7106
ended false7106
close truefalse9 false9
push%w
Warning: Swoole\Http\Response::push(): fd[%d] is not a websocket conncetion in SCRIPT on line %d
false503
