<?php
// SPDX-License-Identifier: MIT
// A minute of real quiet, longer than every default time-out: the next client of each kind is served. What a clock that stands
// still cannot show: time that passes while the kernel waits. Ends with "N passed, M failed". WSCO_PHP names the PHP to use.
declare(strict_types=1);

require __DIR__ . '/../phpt/inc/http.inc';
require __DIR__ . '/../phpt/inc/tls.inc';

const QUIET = 62;

$handlers = <<<'CODE'
    $server->handle('/', fn (Request $request, Response $response) => $response->end('hello'));
    $server->handle('/ws', function (Request $request, Response $ws) {
        $ws->upgrade();
        while ($frame = $ws->recv(-1)) {
            $ws->push("you said $frame->data");
        }
    });
    CODE;

// Each check has a server of its own, or the first of them would wake it for the others.
$servers = [];
foreach (['HTTP', 'WebSocket', 'open', 'bad frame'] as $name) {
    $servers[$name] = serve($handlers);
}
$servers['TLS'] = serve_tls();
$open = WsClient::open($servers['open']->port, '/ws');
$bad = WsClient::open($servers['bad frame']->port, '/ws');

$checks = [
    'an HTTP client' => fn () => fetch($servers['HTTP'], '/')->body === 'hello',
    'a WebSocket client' => function () use ($servers) {
        $client = WsClient::open($servers['WebSocket']->port, '/ws');
        $client->text('hi');
        return $client->readText() === 'you said hi';
    },
    'a TLS client' => fn () => received($servers['TLS']) === 'hello',
    'a WebSocket that has been open all the time' => function () use ($open) {
        $open->text('hi');
        return $open->readText() === 'you said hi';
    },
    'a bad frame is answered with 1002' => function () use ($bad) {
        $bad->send("\x83\x80\0\0\0\0");
        return $bad->readFrame()->code() === 1002;
    },
];
sleep(QUIET);
$failed = 0;
foreach ($checks as $title => $check) {
    try {
        $passed = $check();
    } catch (Throwable $e) {
        $passed = false;
        echo $e->getMessage(), "\n";
    }
    $failed += (int) !$passed;
    echo $passed ? 'ok ' : 'FAILED ', "after a quiet minute: $title\n";
}
printf("%d passed, %d failed\n", count($checks) - $failed, $failed);
exit($failed === 0 ? 0 : 1);
