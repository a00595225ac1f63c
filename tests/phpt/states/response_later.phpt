--TEST--
Every method of Response after its handler: in destructors, in other requests, behind run(), in shutdown functions
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/states.inc';

$code = statesServer(<<<'CODE'
    // Each as plain HTTP that is not answered yet, and as a WebSocket.
    foreach (['http', 'websocket'] as $kind) {
        $reach = function ($response) use ($kind) {
            $kind === 'http' ?: $response->upgrade();
            return $response;
        };
        $states["$kind-destructor"] = function ($request, $response, $server, $attempt) use ($reach) {
            new AttemptInDestructor($reach($response), $attempt);
        };
        $states["$kind-collected"] = function ($request, $response, $server, $attempt) use ($reach) {
            attemptInCollector($reach($response), $attempt);
        };
        $states["$kind-output-callback"] = function ($request, $response, $server, $attempt) use ($reach) {
            $reach($response);
            ob_start(fn () => (string) $attempt($response));
            ob_end_flush();
        };
        foreach (['next-request', 'behind-run', 'shutdown-function', 'destroyed-at-the-end'] as $place) {
            $states["$kind-$place"] = function ($request, $response, $server, $attempt) use ($reach, $place) {
                global $kept;
                return $kept[$place][] = new Attempt($reach($response), $attempt);
            };
        }
    }
    return $states;
    CODE, LATER);
goThroughStates(TestServer::code($code, [], ['-d', 'log_errors=0']), publicMethods(Swoole\Http\Response::class));
?>
--EXPECT--
http-destructor
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
http-collected
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
http-output-callback
  Swoole\Error: the coroutine cannot be suspended here: an output callback is running: upgrade
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer write
websocket-destructor
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/110: recv
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect ping push
websocket-collected
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/110: recv
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect ping push
websocket-output-callback
  Swoole\Error: the coroutine cannot be suspended here: an output callback is running: recv
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect ping push
http-next-request
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
websocket-next-request
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/110: recv
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect ping push
http-behind-run
  Swoole\Error: API must be called in the coroutine: upgrade
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer write
websocket-behind-run
  Swoole\Error: API must be called in the coroutine: recv
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect ping push
http-shutdown-function
  Swoole\Error: API must be called in the coroutine: upgrade
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer write
websocket-shutdown-function
  Swoole\Error: API must be called in the coroutine: recv
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect ping push
http-destroyed-at-the-end
  Swoole\Error: API must be called in the coroutine: upgrade
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  Warning: fd[] is not a websocket conncetion, false/503: disconnect push recv
  Warning: only supports websocket or http2 client, false/503: ping
  false/507: goaway
  true: close cookie detach end header initHeader isWritable rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer write
websocket-destroyed-at-the-end
  Swoole\Error: API must be called in the coroutine: recv
  Swoole\Exception: failed to create Http\Response from the given arguments: create
  false/0: isWritable
  false/7106: cookie detach end goaway header initHeader rawcookie redirect sendfile setCookie setHeader setRawCookie setStatusCode status trailer upgrade write
  true: close disconnect ping push
