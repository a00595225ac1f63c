--TEST--
Every method of Response when it is detached or created, when the peer is gone, while others read, in odd places
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/states.inc';

$code = statesServer(<<<'CODE'
    class Watch
    {
        public function __destruct()
        {
            echo "the server is gone\n";
        }
    }
    $create = function ($response) {
        $response->detach();
        return Response::create($response->socket);
    };
    return [
        'detached' => fn ($request, $response, $server, $attempt) => [$response->detach(), $attempt($response)],
        'detached-socket-kept' => function ($request, $response, $server, $attempt) {
            $socket = $response->socket;
            $response->detach();
            $attempt($response);
        },
        'created' => fn ($request, $response, $server, $attempt) => $attempt($create($response)),
        'created-ended' => function ($request, $response, $server, $attempt) use ($create) {
            $created = $create($response);
            $created->end();
            $attempt($created);
        },
        'created-on-closed' => function ($request, $response, $server, $attempt) {
            $socket = $response->socket;
            $response->close();
            $attempt(Response::create($socket));
        },
        'created-then-upgraded' => function ($request, $response, $server, $attempt) {
            $created = Response::create($response->socket);
            $response->upgrade();
            $attempt($created);
        },
        'chunked-peer-reset' => function ($request, $response, $server, $attempt) {
            while ($response->write('part')) {
                Co::sleep(0.001);
            }
            $attempt($response);
        },
        'websocket-peer-closed' => function ($request, $response, $server, $attempt) {
            $response->upgrade();
            $response->recv();
            $attempt($response);
        },
        'websocket-peer-reset' => function ($request, $response, $server, $attempt) {
            $response->upgrade();
            $response->recv();
            $attempt($response);
        },
        'websocket-failed' => function ($request, $response, $server, $attempt) {
            $response->upgrade();
            $response->recv();
            $attempt($response);
        },
        'websocket-other-reads' => function ($request, $response, $server, $attempt) {
            $response->upgrade();
            go(fn () => $response->recv());
            $attempt($response);
        },
        'error-handler-in-end' => function ($request, $response, $server, $attempt) {
            $response->header = ['X-Bad' => "a\r\nb"];
            set_error_handler(fn () => [$attempt($response)]);
            $response->end();
            restore_error_handler();
        },
        'signal-handler' => function ($request, $response, $server, $attempt) {
            pcntl_async_signals(true);
            pcntl_signal(SIGUSR1, fn () => $attempt($response));
            posix_kill(getmypid(), SIGUSR1);
        },
        'fiber' => function ($request, $response, $server, $attempt) {
            (new Fiber($attempt))->start($response);
        },
        'server-gone' => function ($request, $response, $server, $attempt) {
            global $kept;
            $server->watch ??= new Watch();
            return $kept['server-gone'][] = new Attempt($response, $attempt);
        },
        'websocket-server-gone' => function ($request, $response, $server, $attempt) {
            global $kept;
            $response->upgrade();
            return $kept['server-gone'][] = new Attempt($response, $attempt);
        },
    ];
    CODE, <<<'CODE'
    gc_collect_cycles();
    Co\run(fn () => array_map(fn ($attempt) => $attempt(), $kept['server-gone']));
    CODE);
goThroughStates(TestServer::code($code, [], ['-d', 'log_errors=0']), publicMethods(Swoole\Http\Response::class), [
    'chunked-peer-reset' => fn ($client) => [$client->recvUntil('part'), $client->reset()],
    'websocket-peer-closed' => fn ($client) => [$client->readUpgrade(), $client->sendClose()],
    'websocket-peer-reset' => fn ($client) => [$client->readUpgrade(), $client->reset()],
    'websocket-failed' => fn ($client) => [$client->readUpgrade(), $client->sendFrame('x', 1, mask: false)],
]);
?>
--EXPECT--
the server is gone
detached
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close
detached-socket-kept
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close
created
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  false/7106: upgrade
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer write
created-ended
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  false/9: close
created-on-closed
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  false/7106: upgrade
  false/9: close end redirect sendfile write
  true: cookie detach header initHeader isWritable rawcookie setCookie setHeader setRawCookie setStatusCode status trailer
created-then-upgraded
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: end goaway redirect sendfile write
  false/7106: upgrade
  true: close cookie detach header initHeader isWritable rawcookie setCookie setHeader setRawCookie setStatusCode status trailer
chunked-peer-reset
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: can't use sendfile when HTTP chunk is enabled, false/503: sendfile
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/32: end redirect write
  false/507: goaway
  false/7106: upgrade
  false/9: close
  true: cookie detach header initHeader isWritable rawcookie setCookie setHeader setRawCookie setStatusCode status trailer
websocket-peer-closed
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  false/9: close disconnect ping push recv
websocket-peer-reset
  "": recv
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/104: ping push
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect
websocket-failed
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  false/9: close disconnect ping push recv
websocket-other-reads
  Swoole\Error: Socket# has already been bound to another coroutine#, reading of the same socket in coroutine# at the same time is not allowed: recv
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/10019: close disconnect
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: ping push
error-handler-in-end
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close
signal-handler
  Swoole\Error: the coroutine cannot be suspended here: garbage is being collected, or a signal handler is running: upgrade
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer write
fiber
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
server-gone
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
websocket-server-gone
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/110: recv
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect ping push
