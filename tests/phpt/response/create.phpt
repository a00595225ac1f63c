--TEST--
Response::create: another answer on a connection whose Response was detached; keep-alive, from other coroutines
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $server->handle("/same", function (Request $request, Response $response) {
        $response->detach();
        $answer = Response::create($response->socket);
        echo get_class($answer), j($answer->fd === $response->fd), j($answer->isWritable()), j($answer->socket === $response->socket), "\n";
        $answer->header("x-made", "yes");
        $answer->cookie("a", "b");
        echo "end ", j($answer->end("same")), j($answer->end("twice")), swoole_last_error(), "\n";
    });
    $server->handle("/later", function (Request $request, Response $response) {
        $response->detach();
        go(function () use ($response) {
            Coroutine::sleep(0.002);
            $answer = Response::create($response->socket);
            $answer->write("la");
            $answer->write("ter");
            echo "later ", j($answer->end()), "\n";
        });
    });
    $server->handle("/pair", function (Request $request, Response $response) {
        $response->detach();
        $answer = Response::create([$response->socket, $request]);
        unset($response);
        go(fn () => $answer->end("pair"));
    });
    $server->handle("/dies", function (Request $request, Response $response) {
        $response->detach();
        Response::create($response->socket)->status(202);
    });
    $server->handle("/plain", fn (Request $request, Response $response) => $response->end("plain"));
');
$c = WsClient::connect($server->port);
foreach (['/same', '/later', '/pair', '/dies', '/plain', '/later'] as $path) {
    $reply = $c->get($path);
    echo $reply->status, ' ', $reply->body, ' ', $reply->header('connection'), ' ', $reply->header('set-cookie') ?? '-', "\n";
}
echo finish($server);
?>
--EXPECT--
200 same keep-alive a=b
200 later keep-alive -
200 pair keep-alive -
202  keep-alive -
200 plain keep-alive -
200 later keep-alive -
Swoole\Http\Responsetruetruetrue
end truefalse7106
later true
later true
