--TEST--
wsco.graceful_timeout with 2,000 clients: each gets 1001, its answer or its end, each handler's finally has run, and the status is 0
--EXTENSIONS--
posix
--SKIPIF--
<?php
$hard = posix_getrlimit()['hard openfiles'];
if ($hard !== 'unlimited' && $hard < 4200) {
    echo "skip no more than $hard descriptors";
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$server = TestServer::code(<<<'CODE'
    require INC . '/app.inc';

    use Swoole\Coroutine as Co;
    use Swoole\Coroutine\Http\Server;
    use Swoole\Coroutine\WaitGroup;
    use function Swoole\Coroutine\go;

    posix_setrlimit(POSIX_RLIMIT_NOFILE, 4200, posix_getrlimit()['hard openfiles'] === 'unlimited' ? 4200 : posix_getrlimit()['hard openfiles']);
    $begun = $ended = 0;
    $seen = [];

    Co\run(function () use (&$begun, &$ended, &$seen) {
        $server = new Server('127.0.0.1', 0);
        echo "PORT {$server->port}\n";
        $server->handle('/ws', function ($request, $ws) use (&$begun, &$ended) {
            $begun++;
            try {
                $ws->upgrade();
                while ($ws->recv(-1)) {
                }
            } finally {
                $ended++;
            }
        });
        $server->handle('/slow', function ($request, $response) use (&$begun, &$ended) {
            $begun++;
            try {
                Co::sleep((float) $request->get['seconds']);
                $response->end('answer');
            } finally {
                $ended++;
            }
        });
        $server->handle('/', fn ($request, $response) => $response->end('hello'));
        go(function () use ($server, &$seen) {
            $clients = [];
            for ($i = 0; $i < 2000; $i++) {
                $clients[] = match (true) {
                    $i % 2 === 0 => ['ws', new WsPeer($server->port, '/ws')],
                    $i % 10 === 9 => ['idle', new Peer($server->port)],
                    default => ['slow', new Peer($server->port)],
                };
            }
            foreach ($clients as $i => [$kind, $client]) {
                if ($kind === 'idle') {
                    $client->hello();
                } elseif ($kind === 'slow') {
                    $client->send(sprintf("GET /slow?seconds=%.1f HTTP/1.1\r\nHost: a\r\n\r\n", 1 + $i % 170 / 10));
                }
            }
            Co::sleep(0.5);
            posix_kill(getmypid(), SIGTERM);
            foreach ($clients as [$kind, $client]) {
                $client->pause = 0.5;
                go(function () use ($kind, $client, &$seen) {
                    $what = match ($kind) {
                        'ws' => substr($client->next(), 0, 10) . ' ' . $client->next(),
                        default => substr($client->until('<end>'), -11),
                    };
                    $seen["$kind: $what"] = ($seen["$kind: $what"] ?? 0) + 1;
                });
            }
        });
        $server->start();
        echo $begun, ' handlers, ', $ended, " ended when start() returned\n";
    });
    ksort($seen);
    foreach ($seen as $what => $count) {
        echo "$count $what\n";
    }
    CODE, ['WSCO_CLOCK' => 'virtual'], ['-d', 'wsco.graceful_timeout=30', '-d', 'wsco.shutdown_jitter=5', '-d', 'memory_limit=1G']);
$status = $server->wait(300);
echo preg_replace('/^PORT.*\n/m', '', $server->stdout()), $server->stderr(), "status $status\n";
?>
--EXPECTF--
[%s]	NOTICE	signal 15: the servers stop, within 30 seconds
1800 handlers, 1800 ended when start() returned
200 idle: <end>
800 slow: answer<end>
1000 ws: close 1001 end
status 0
