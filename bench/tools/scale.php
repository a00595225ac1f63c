<?php
// Started by bench/scale.

require __DIR__ . '/common.php';
require __DIR__ . '/simnet.php';
require __DIR__ . '/callgrind.php';
require __DIR__ . '/rows.php';
require __DIR__ . '/idle_clients.php';

const SCALE_KINDS = ['echo64_c100', 'batch_c100', 'connect', 'timeout_c100'];
const STEPS = [0, 1000, 5000, 19000, 50000, 100000, 200000];
const CALLGRIND_MOST = 5000;   // valgrind's own tables of memory end a little above
const SOCKETS_MOST = 19000;    // 20,000 descriptors are what a process has here

/** @return array{idle: list<int>, kind: list<string>, rounds: int, instructions: bool, sockets: bool, json: ?string} */
function arguments(): array
{
    global $argv;
    $got = ['idle' => [], 'kind' => [], 'rounds' => 3, 'instructions' => false, 'sockets' => false, 'json' => null];
    for ($i = 1; $i < count($argv); $i++) {
        match ($argv[$i]) {
            '--idle' => $got['idle'][] = (int) ($argv[++$i] ?? 0),
            '--kind' => $got['kind'][] = $argv[++$i] ?? '',
            '--rounds' => $got['rounds'] = max(1, (int) ($argv[++$i] ?? 1)),
            '--instructions', '--sockets' => $got[substr($argv[$i], 2)] = true,
            '--json' => $got['json'] = $argv[++$i] ?? 'php://stdout',
            default => usage("what is $argv[$i]? bench/scale says it in its head"),
        };
    }
    foreach ($got['kind'] as $kind) {
        in_array($kind, SCALE_KINDS, true) || usage("no kind $kind: " . implode(' ', SCALE_KINDS));
    }
    $got['idle'] = $got['idle'] ?: STEPS;
    $got['kind'] = $got['kind'] ?: SCALE_KINDS;
    return $got;
}

/** CPU microseconds of an echo, and resident memory of the server, while so many WebSockets are open and quiet. */
function overSockets(int $idle): array
{
    $server = startContestant(peerCommand('wsco', 'echo.php'), 'echo64_c100');
    $quiet = $idle > 0 ? new IdleClients('ws', $server, '/echo', $idle, '127.0.0.2') : null;
    $cpu = measure($server, 'echo64_c100', 'wsco', 2.0, 0.5)['cpu'];
    $memory = $server->memory();
    $quiet?->close();
    $server->kill();
    return [$cpu, $memory];
}

$options = arguments();
$figures = ['nanoseconds' => [], 'instructions' => [], 'sockets' => []];
vprintf("%-12s" . str_repeat(' %14s', count($options['kind'])) . "   ns of the server for each%s\n",
    ['idle', ...$options['kind'], $options['instructions'] ? ', instructions below' : '']);
foreach ($options['idle'] as $idle) {
    $line = $counts = [];
    foreach ($options['kind'] as $kind) {
        // More rounds than callgrind needs: a turn is short without it.
        $settings = ['SIMNET_IDLE' => $idle, 'SIMNET_ROUNDS' => 400, 'SIMNET_WARM' => 100];
        $times = array_map(fn () => simulate($kind, onCore(0), $settings)[1], range(1, $options['rounds']));
        $figures['nanoseconds'][$kind][$idle] = min($times);
        $line[] = sprintf('%.0f', min($times));
        if ($options['instructions'] && $idle <= CALLGRIND_MOST) {
            $figures['instructions'][$kind][$idle] = instructions($kind, ['SIMNET_IDLE' => $idle]);
            $counts[] = sprintf('%.0f', $figures['instructions'][$kind][$idle]);
        }
    }
    vprintf("%-12d" . str_repeat(' %14s', count($line)) . "\n", [$idle, ...$line]);
    if ($counts) {
        vprintf("%-12s" . str_repeat(' %14s', count($counts)) . "\n", ['', ...$counts]);
    }
}
if ($options['sockets']) {
    echo "over real sockets, an echo on 100 connections:\n";
    foreach (array_unique(array_map(fn (int $idle) => min($idle, SOCKETS_MOST), $options['idle'])) as $idle) {
        [$cpu, $memory] = overSockets($idle);
        $figures['sockets'][$idle] = $cpu;
        printf("%-12d %10.2f us CPU %10.1f MiB\n", $idle, $cpu, $memory / (1 << 20));
    }
}
if ($options['json'] !== null) {
    file_put_contents($options['json'], json_encode(['scale' => array_map(fn ($of) => (object) $of, $figures)], JSON_PRETTY_PRINT | JSON_FORCE_OBJECT) . "\n");
}
