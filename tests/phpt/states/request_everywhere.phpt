--TEST--
Every method of Request in every state: new, created, half parsed, in its handler, later, where no coroutine runs
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/states.inc';

$code = statesServer(<<<'CODE'
    $head = "GET /a?b=1 HTTP/1.1\r\nHost: a\r\n";
    $parsed = function (string $bytes): Request {
        $request = Request::create();
        $request->parse($bytes);
        return $request;
    };
    $states = [
        'new' => fn ($request, $response, $server, $attempt) => $attempt(new Request()),
        'created' => fn ($request, $response, $server, $attempt) => $attempt(Request::create()),
        'half-parsed' => fn ($request, $response, $server, $attempt) => $attempt($parsed($head)),
        'parsed' => fn ($request, $response, $server, $attempt) => $attempt($parsed("$head\r\n")),
        'refused' => fn ($request, $response, $server, $attempt) => $attempt($parsed("GET\r\n\r\n")),
        'in-handler' => fn ($request, $response, $server, $attempt) => $attempt($request),
        'answered' => fn ($request, $response, $server, $attempt) => [$response->end(), $attempt($request)],
        'upgraded' => fn ($request, $response, $server, $attempt) => [$response->upgrade(), $attempt($request)],
        'closed' => fn ($request, $response, $server, $attempt) => [$response->close(), $attempt($request)],
        'other-coroutine' => fn ($request, $response, $server, $attempt) => go($attempt, $request),
        'shut-down' => fn ($request, $response, $server, $attempt) => [$server->shutdown(), $attempt($request)],
        'destructor' => function ($request, $response, $server, $attempt) {
            new AttemptInDestructor($request, $attempt);
        },
    ];
    foreach (['next-request', 'behind-run', 'shutdown-function', 'destroyed-at-the-end'] as $place) {
        $states[$place] = function ($request, $response, $server, $attempt) use ($place) {
            global $kept;
            return $kept[$place][] = new Attempt($request, $attempt);
        };
    }
    return $states;
    CODE, LATER);
goThroughStates(TestServer::code($code, [], ['-d', 'log_errors=0']), publicMethods(Swoole\Http\Request::class));
?>
--EXPECT--
new
  Swoole\Http\Request: create
  false/7106: getContent getData getMethod isCompleted parse rawContent
created
  "": getContent getData getMethod rawContent
  0: parse
  Swoole\Http\Request: create
  false/0: isCompleted
half-parsed
  "": getContent getMethod rawContent
  1: parse
  30 bytes: getData
  Swoole\Http\Request: create
  false/0: isCompleted
parsed
  "": getContent rawContent
  "GET": getMethod
  32 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
refused
  "": getContent getData getMethod rawContent
  Swoole\Http\Request: create
  false/0: isCompleted
  false/7106: parse
in-handler
  "": getContent rawContent
  "GET": getMethod
  158 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
answered
  "": getContent rawContent
  "GET": getMethod
  156 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
upgraded
  "": getContent rawContent
  "GET": getMethod
  156 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
closed
  "": getContent rawContent
  "GET": getMethod
  154 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
other-coroutine
  "": getContent rawContent
  "GET": getMethod
  163 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
shut-down
  "": getContent rawContent
  "GET": getMethod
  157 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
destructor
  "": getContent rawContent
  "GET": getMethod
  158 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
next-request
  "": getContent rawContent
  "GET": getMethod
  160 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
behind-run
  "": getContent rawContent
  "GET": getMethod
  158 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
shutdown-function
  "": getContent rawContent
  "GET": getMethod
  165 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
destroyed-at-the-end
  "": getContent rawContent
  "GET": getMethod
  168 bytes: getData
  Swoole\Http\Request: create
  false/7106: parse
  true: isCompleted
