--TEST--
Every method of Response in every state that a handler can bring it into
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/states.inc';

$code = statesServer(<<<'CODE'
    $reach = [
        'new' => fn () => 1,
        'open' => fn ($response) => 1,
        'chunked' => fn ($response) => $response->write('part'),
        'ended' => fn ($response) => $response->end('all'),
        'redirected' => fn ($response) => $response->redirect('/'),
        'file-sent' => fn ($response) => $response->sendfile(__FILE__),
        'closed' => fn ($response) => $response->close(),
        'upgraded' => fn ($response) => $response->upgrade(),
        'upgraded-and-closed' => fn ($response) => [$response->upgrade(), $response->close()],
        'upgraded-and-disconnected' => fn ($response) => [$response->upgrade(), $response->disconnect()],
        'shut-down' => fn ($response, $server) => $server->shutdown(),
    ];
    $states = array_map(fn ($way) => function ($request, $response, $server, $attempt) use ($way) {
        $way($response, $server);
        $attempt($response);
    }, $reach);
    $states['new'] = fn ($request, $response, $server, $attempt) => $attempt(new Response());
    $states['other-coroutine'] = fn ($request, $response, $server, $attempt) => go($attempt, $response);
    return $states;
    CODE);
goThroughStates(TestServer::code($code, [], ['-d', 'log_errors=0']), publicMethods(Swoole\Http\Response::class));
?>
--EXPECT--
new
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: only supports websocket or http2 client, false/503: ping
  false/0: isWritable
  false/1004: close disconnect push recv
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
open
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
chunked
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: can't use sendfile when HTTP chunk is enabled, false/503: sendfile
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  false/7106: upgrade
  true: close cookie detach end header initHeader isWritable rawcookie redirect setCookie setHeader setRawCookie setStatusCode status trailer write
ended
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  false/9: close
redirected
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  false/9: close
file-sent
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  false/9: close
closed
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  false/9: close
upgraded
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/110: recv
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect ping push
upgraded-and-closed
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  false/9: close disconnect ping push recv
upgraded-and-disconnected
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  false/9: close disconnect ping push recv
shut-down
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
other-coroutine
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
