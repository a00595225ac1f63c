--TEST--
Every method of both servers in every state: not constructed, listening, running, shut down, where no coroutine runs
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
require __DIR__ . '/../inc/states.inc';

$reach = <<<'CODE'
    // A class that is final can be had without its constructor in a backtrace only.
    $bare = function () use ($class): object {
        set_error_handler(function () use (&$object) {
            $object = debug_backtrace()[1]['object'];
            throw new Exception();
        });
        try {
            new $class(null);
        } catch (Exception) {
        }
        restore_error_handler();
        return $object;
    };
    $new = function () use ($class): object {
        $server = new $class('127.0.0.1');
        $server->handle(...$class === HttpServer::class ? ['/', fn () => null] : [fn () => null]);
        return $server;
    };
    // start() returns when shutdown() is called, a second one too.
    $try = function ($server, $attempt) {
        go($attempt, $server);
        $server->shutdown();
    };
    $states = [
        'not-constructed' => fn ($attempt) => $attempt($bare()),
        'not-constructed-in-run' => fn ($attempt) => Co\run($attempt, $bare()),
        'outside-run' => fn ($attempt) => $attempt($new()),
        'constructed' => fn ($attempt) => Co\run($try, $new(), $attempt),
        'running' => function ($attempt) use ($new) {
            Co\run(function () use ($attempt, $new) {
                $server = $new();
                go(fn () => $server->start());
                $attempt($server);
                $server->shutdown();
            });
        },
        'in-handler' => function ($attempt) use ($new, $class) {
            Co\run(function () use ($attempt, $new, $class) {
                $server = $new();
                $handler = fn () => [$attempt($server), $server->shutdown()];
                $server->handle(...$class === HttpServer::class ? ['/', $handler] : [$handler]);
                $peer = stream_socket_client("tcp://127.0.0.1:$server->port");
                fwrite($peer, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
                $server->start();
            });
        },
        'shut-down' => function ($attempt) use ($new, $try) {
            Co\run(function () use ($attempt, $new, $try) {
                $server = $new();
                go(fn () => $server->start());
                $server->shutdown();
                $try($server, $attempt);
            });
        },
        'shut-down-outside-run' => function ($attempt) use ($new) {
            $server = $new();
            Co\run(function () use ($server) {
                go(fn () => $server->start());
                $server->shutdown();
            });
            $attempt($server);
        },
        'output-callback' => function ($attempt) use ($new) {
            Co\run(function () use ($attempt, $new) {
                ob_start(fn () => (string) $attempt($new()));
                ob_end_flush();
            });
        },
        'collected' => function ($attempt) use ($new) {
            Co\run(function () use ($attempt, $new) {
                $server = $new();
                attemptInCollector($server, $attempt, fn () => $server->shutdown());
            });
        },
        'fiber' => fn ($attempt) => Co\run(function () use ($attempt, $new, $try) {
            (new Fiber(fn () => $try($new(), $attempt)))->start();
        }),
    ];
    foreach (['behind-run', 'shutdown-function', 'destroyed-at-the-end'] as $place) {
        $states[$place] = function ($attempt) use ($place, $new) {
            global $kept;
            $server = $new();
            Co\run(function () use ($server) {
                go(fn () => $server->start());
                $server->shutdown();
            });
            $kept[$place][] = new Attempt($server, $attempt);
        };
    }
    return $states;
    CODE;
runStates($reach, Swoole\Coroutine\Http\Server::class);
runStates($reach, Swoole\Coroutine\Server::class);
?>
--EXPECT--
== Swoole\Coroutine\Http\Server
not-constructed
  Swoole\Error: must call constructor first: handle shutdown start stats
  true: set
not-constructed-in-run
  Swoole\Error: must call constructor first: handle shutdown start stats
  true: set
outside-run
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  null: shutdown
  true: handle set
constructed
  counters: stats
  null: shutdown
  true: handle set start
running
  Warning: the server is already running, false/503: start
  counters: stats
  null: shutdown
  true: handle set
in-handler
  Warning: the server is already running, false/503: start
  counters: stats
  null: shutdown
  true: handle set
shut-down
  counters: stats
  null: shutdown
  true: handle set start
shut-down-outside-run
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  null: shutdown
  true: handle set
output-callback
  Swoole\Error: the coroutine cannot be suspended here: an output callback is running: start
  counters: stats
  null: shutdown
  true: handle set
collected
  counters: stats
  null: shutdown
  true: handle set start
fiber
  counters: stats
  null: shutdown
  true: handle set start
behind-run
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  null: shutdown
  true: handle set
shutdown-function
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  null: shutdown
  true: handle set
destroyed-at-the-end
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  null: shutdown
  true: handle set
== Swoole\Coroutine\Server
not-constructed
  Swoole\Error: must call constructor first: shutdown start stats
  null: handle set
not-constructed-in-run
  Swoole\Error: must call constructor first: shutdown start stats
  null: handle set
outside-run
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  false/22: shutdown
  null: handle set
constructed
  counters: stats
  false/22: shutdown
  null: handle set
  true: start
running
  Warning: the server is already running, false/503: start
  counters: stats
  null: handle set
  true: shutdown
in-handler
  Warning: the server is already running, false/503: start
  counters: stats
  null: handle set
  true: shutdown
shut-down
  counters: stats
  false/22: shutdown
  null: handle set
  true: start
shut-down-outside-run
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  false/22: shutdown
  null: handle set
output-callback
  Swoole\Error: the coroutine cannot be suspended here: an output callback is running: start
  counters: stats
  false/22: shutdown
  null: handle set
collected
  counters: stats
  false/22: shutdown
  null: handle set
  true: start
fiber
  counters: stats
  false/22: shutdown
  null: handle set
  true: start
behind-run
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  false/22: shutdown
  null: handle set
shutdown-function
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  false/22: shutdown
  null: handle set
destroyed-at-the-end
  Swoole\Error: API must be called in the coroutine: start
  counters: stats
  false/22: shutdown
  null: handle set
