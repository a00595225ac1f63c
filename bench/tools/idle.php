<?php
// Started by bench/idle.

require __DIR__ . '/common.php';
require __DIR__ . '/idle_clients.php';

$arguments = array_slice($argv, 1);
$at = array_search('--json', $arguments, true);
[, $json] = $at === false ? ['', null] : array_splice($arguments, $at, 2) + [1 => null];
$count = (int) ($arguments[0] ?? 9000);
if ($count < 1 || ($at !== false && $json === null)) {
    usage('COUNT is a number of connections, --json names a file');
}

/** Resident memory of a process, and its share of what it has in common with others. */
function resident(TestServer $server): array
{
    $rollup = (string) @file_get_contents("/proc/$server->pid/smaps_rollup");
    return preg_match('/^Rss:\s+(\d+) kB\n.*?^Pss:\s+(\d+) kB/ms', $rollup, $m)
        ? [(int) $m[1] * 1024, (int) $m[2] * 1024]
        : [$server->memory('VmRSS'), 0];
}

/** @return ?int bytes for each of $count connections since the phase before */
function report(string $phase, TestServer $server, ?int $count = null): ?int
{
    static $before = 0;
    [$rss, $pss] = resident($server);
    $each = $count === null ? null : (int) round(($rss - $before) / $count);
    printf(
        "%-52s %7.1f MiB %7.1f MiB %8s %12s\n",
        $phase,
        $rss / (1 << 20),
        $pss / (1 << 20),
        $server->descriptors(),
        $each === null ? '' : "$each bytes"
    );
    $before = $rss;
    return $each;
}

$server = startServer('echo.php', [], ['USE_ZEND_ALLOC' => '1']);
printf("%-52s %11s %11s %8s %12s\n", 'phase', 'RSS', 'PSS', 'open fds', 'RSS for each');
// What the first connection of each kind brings along is not counted.
foreach ([['ws', '/echo'], ['http', '/']] as [$kind, $path]) {
    $first = new IdleClients($kind, $server, $path, 1, '127.0.0.1');
    $first->exchange();
    $first->close();
}
report('started, one connection of each kind come and gone', $server);
$ws = new IdleClients('ws', $server, '/echo', $count, '127.0.0.2');
sleep(2); // stacks are trimmed after a second
$bytes['websocket'] = report("$count idle WebSocket connections", $server, $count);
$http = new IdleClients('http', $server, '/', $count, '127.0.0.3');
$bytes['keep-alive'] = report("and $count idle keep-alive connections", $server, $count);
$ws->exchange();
report('after one more message on each WebSocket', $server, $count);
$http->exchange();
report('after one more request on each keep-alive', $server, $count);
$ws->close();
$http->close();
$deadline = microtime(true) + 20;
while ($server->descriptors() > 20 && microtime(true) < $deadline) {
    usleep(10000);
}
report('all closed', $server);
if ($json !== null) {
    file_put_contents($json, json_encode(['idle' => ['count' => $count, 'bytes' => $bytes]], JSON_PRETTY_PRINT) . "\n");
}
