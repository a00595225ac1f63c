<?php
// Started by bench/instructions.

require __DIR__ . '/common.php';

const CONNECTIONS = 100;
// How many requests a client sends at once in http_p16.
const PIPELINED = 16;
const TEXT = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

/**
 * The kinds of work: script, path of the WebSocket or null, how often the work is done in the two runs, and the work.
 * @var array<string, array{string, ?string, int, int, callable(list<WsClient>, int, int): void}>
 */
$kinds = [
    'echo64_c100' => ['echo.php', '/echo', 1000, 6000, fn (array $clients, int $count) =>
        exchange($clients, intdiv($count, CONNECTIONS), TEXT, TEXT)],
    'double_c100' => ['double.php', '/double', 1000, 6000, fn (array $clients, int $count) =>
        exchange($clients, intdiv($count, CONNECTIONS), TEXT, 'Hello ' . TEXT . '!', 'How are you, ' . TEXT . '?')],
    'http_c100' => ['echo.php', null, 1000, 6000, fn (array $clients, int $count) =>
        requests($clients, intdiv($count, CONNECTIONS), 1)],
    'http_p16' => ['echo.php', null, 100 * PIPELINED, 700 * PIPELINED, fn (array $clients, int $count) =>
        requests($clients, intdiv($count, CONNECTIONS * PIPELINED), PIPELINED)],
    'connect' => ['echo.php', null, 200, 1200, fn (array $clients, int $count, int $port) =>
        cycles($port, '/echo', intdiv($count, 50), 50)],
];

/** Instructions of a whole run in which that work is done $count times. */
function instructions(string $script, ?string $path, int $count, callable $work): int
{
    $log = TestServer::file('');
    // Callgrind's own file is of no interest here; what it collected stands in the log. PHP may be a wrapper that
    // executes the real one: hence trace-children.
    $prefix = ['valgrind', '--tool=callgrind', '--trace-children=yes'];
    $prefix[] = '--callgrind-out-file=' . (getenv('WSCO_CALLGRIND_OUT') ?: '/dev/null');
    $prefix[] = "--log-file=$log";
    WsClient::$timeout = 120;
    $server = startServer($script, $prefix, ['USE_ZEND_ALLOC' => '1']);
    $clients = $path !== null
        ? WsClient::openMany(CONNECTIONS, $server->port, $path)
        : array_map(fn () => WsClient::connect($server->port), range(1, CONNECTIONS));
    $work($clients, $count, $server->port);
    foreach ($clients as $c) {
        $path !== null ? $c->closeHandshake() : $c->close();
    }
    $server->stop();
    $text = (string) file_get_contents($log);
    unlink($log);
    return preg_match('/Collected : (\d+)/', $text, $m) ? (int) $m[1] : usage("no count: $text");
}

$only = options(['only' => null])['only'];
echo "callgrind, difference of two runs\n";
foreach ($kinds as $name => [$script, $path, $few, $many, $work]) {
    if ($only !== null && $only !== $name) {
        continue;
    }
    [$a, $b] = array_map(fn (int $n) => instructions($script, $path, $n, $work), [$few, $many]);
    printf("%-12s %8.0f instructions for each\n", $name, ($b - $a) / ($many - $few));
}
