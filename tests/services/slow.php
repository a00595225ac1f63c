<?php
// An HTTP server whose answers wait for an event, and a server of SMTP that takes mail when the gate GATE is open, to whose name at
// any domain it goes. It runs with wsco, and prints "PORT n" and "SMTP n".
//
//   /pass?GATE      is answered "passed" when the gate is open
//   /waiting?GATE   how many wait there
//   /open?GATE      lets those go who wait
//   /soap?GATE      as /pass, in an envelope of SOAP
//   /soap-late      as /late, in an envelope of SOAP
//   /late           is answered after 100 ms
//   /never          is not answered
//   /status?404     is answered with that status

use Swoole\Coroutine as Co;
use Swoole\Coroutine\Http\Server;
use Swoole\Coroutine\Server\Connection;
use Swoole\Http\{Request, Response};

const ENVELOPE = '<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>'
    . '<r:passResponse xmlns:r="urn:gate"><return>passed</return></r:passResponse></e:Body></e:Envelope>';

/** @var array<string, list<int>> coroutines that wait, by gate */
$waiting = [];

$pass = function (string $gate) use (&$waiting) {
    $waiting[$gate][] = Co::getCid();
    Co::yield();
};
$wait = fn (Request $request) => $pass($request->server['query_string']);

/** One client of SMTP. */
$mail = function (Connection $client) use ($pass) {
    $gate = $bytes = '';
    $data = false;
    $client->send("220 slow\r\n");
    while (is_string($more = $client->recv(-1)) && $more !== '') {
        $bytes .= $more;
        while (($end = strpos($bytes, $data ? "\r\n.\r\n" : "\r\n")) !== false) {
            $line = substr($bytes, 0, $end);
            $bytes = substr($bytes, $end + ($data ? 5 : 2));
            if ($data) {
                $gate === 'late' ? Co::sleep(0.1) : $pass($gate);
                $data = false;
                $client->send("250 taken\r\n");
                continue;
            }
            if (preg_match('/^RCPT TO:<([^@>]+)/i', $line, $match)) {
                $gate = $match[1];
            }
            $data = strcasecmp($line, 'DATA') === 0;
            $client->send($data ? "354 go on\r\n" : "250 fine\r\n");
        }
    }
};

$paths = [
    '/pass' => function (Request $request, Response $response) use ($wait) {
        $wait($request);
        $response->end('passed');
    },
    '/soap' => function (Request $request, Response $response) use ($wait) {
        $wait($request);
        $response->header('Content-Type', 'text/xml; charset=utf-8');
        $response->end(ENVELOPE);
    },
    '/soap-late' => function (Request $request, Response $response) {
        Co::sleep(0.1);
        $response->header('Content-Type', 'text/xml; charset=utf-8');
        $response->end(ENVELOPE);
    },
    '/waiting' => function (Request $request, Response $response) use (&$waiting) {
        $response->end((string) count($waiting[$request->server['query_string']] ?? []));
    },
    '/open' => function (Request $request, Response $response) use (&$waiting) {
        $gate = $request->server['query_string'];
        $ids = $waiting[$gate] ?? [];
        unset($waiting[$gate]);
        array_map(Co::resume(...), $ids);
        $response->end((string) count($ids));
    },
    '/late' => function (Request $request, Response $response) {
        Co::sleep(0.1);
        $response->end('late');
    },
    '/never' => fn (Request $request, Response $response) => Co::yield(),
    '/status' => function (Request $request, Response $response) {
        $response->status((int) $request->server['query_string']);
        $response->end('sorry');
    },
    '/' => fn (Request $request, Response $response) => $response->end('hello'),
];

Co\run(function () use ($paths, $mail) {
    $server = new Server('127.0.0.1');
    foreach ($paths as $path => $handler) {
        $server->handle($path, $handler);
    }
    echo "PORT {$server->port}\n";
    $smtp = new Co\Server('127.0.0.1');
    $smtp->handle($mail);
    Co::create(fn () => $smtp->start());
    echo "SMTP {$smtp->port}\n";
    $server->start();
});
