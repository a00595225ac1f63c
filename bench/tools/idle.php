<?php
// Started by bench/idle.

require __DIR__ . '/common.php';
require __DIR__ . '/idle_clients.php';

$count = (int) ($argv[1] ?? 9000);
if ($count < 1) {
    usage('COUNT is a number of connections');
}

/** Resident memory of a process, and its share of what it has in common with others. */
function resident(TestServer $server): array
{
    $rollup = (string) @file_get_contents("/proc/$server->pid/smaps_rollup");
    return preg_match('/^Rss:\s+(\d+) kB\n.*?^Pss:\s+(\d+) kB/ms', $rollup, $m)
        ? [(int) $m[1] * 1024, (int) $m[2] * 1024]
        : [$server->memory('VmRSS'), 0];
}

function report(string $phase, TestServer $server, ?int $count = null): void
{
    static $before = 0;
    [$rss, $pss] = resident($server);
    printf(
        "%-52s %7.1f MiB %7.1f MiB %8s %12s\n",
        $phase,
        $rss / (1 << 20),
        $pss / (1 << 20),
        $server->descriptors(),
        $count === null ? '' : sprintf('%d bytes', round(($rss - $before) / $count))
    );
    $before = $rss;
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
report("$count idle WebSocket connections", $server, $count);
$http = new IdleClients('http', $server, '/', $count, '127.0.0.3');
report("and $count idle keep-alive connections", $server, $count);
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
