<?php
// Started by bench/run.

require __DIR__ . '/common.php';
require __DIR__ . '/simnet.php';
require __DIR__ . '/rows.php';

const STEAL_LIMIT = 6.0;    // per cent of both cores that the hypervisor may take during a measurement

/** @return array{rounds: int, time: float, warm: float, only: list<string>, with: ?list<string>, json: ?string, assert: ?float} */
function arguments(): array
{
    global $argv;
    $got = ['rounds' => 7, 'time' => 2.0, 'warm' => 0.5, 'only' => [], 'with' => null, 'json' => null, 'assert' => null,
        'syscalls' => true];
    for ($i = 1; $i < count($argv); $i++) {
        switch ($argv[$i]) {
            case '--quick':
                $got = ['rounds' => 3, 'time' => 0.6, 'warm' => 0.2, 'only' => QUICK_ROWS, 'with' => [], 'syscalls' => false] + $got;
                break;
            case '--rounds':
                $got['rounds'] = max(1, (int) ($argv[++$i] ?? 1));
                break;
            case '--time':
            case '--assert':
                $got[substr($argv[$i], 2)] = (float) ($argv[$i + 1] ?? 1);
                $i++;
                break;
            case '--only':
                $got['only'][] = $argv[++$i] ?? '';
                break;
            case '--with':
                $got['with'][] = $argv[++$i] ?? '';
                break;
            case '--json':
                $got['json'] = $argv[++$i] ?? 'php://stdout';
                break;
            default:
                usage("what is $argv[$i]? bench/run says it in its head");
        }
    }
    foreach ($got['only'] as $row) {
        array_key_exists($row, ROWS) || usage("no row $row: " . implode(' ', array_keys(ROWS)));
    }
    foreach ($got['with'] ?? [] as $peer) {
        array_key_exists($peer, PEERS) || usage("no server $peer: " . implode(' ', array_keys(PEERS)));
    }
    return $got;
}

/** @return list<string> floor, wsco and those of the others that are asked for and are there */
function contestants(?array $asked): array
{
    $names = [];
    foreach (array_keys(PEERS) as $peer) {
        $ours = in_array($peer, ['floor', 'wsco'], true);
        if (!$ours && $asked !== null && !in_array($peer, $asked, true)) {
            continue;
        }
        if (peerCommand($peer, 'echo.php') !== null) {
            $names[] = $peer;
        } elseif ($asked !== null) {
            usage("$peer is not there: bench/peers/install, or " . strtoupper($peer) . '_SO=/path/of/the/module.so');
        } else {
            fwrite(STDERR, "without $peer, which is not there\n");
        }
    }
    return $names;
}

/** System calls of the server for each, or null where strace is not there: the difference of a short and a longer run. */
function systemCalls(string $peer, string $row): ?float
{
    if (trim((string) shell_exec('command -v strace')) === '') {
        return null;
    }
    foreach ([0.05, 3.0] as $seconds) {
        $table = TestServer::file('');
        $strace = ['strace', '-D', '-f', '-c', '-U', 'calls,name', '-o', $table, '--'];
        $server = startContestant(peerCommand($peer, ROWS[$row][0]), $row, $strace);
        $counts[] = measure($server, $row, $peer, $seconds, 0.0)['count'];
        $server->stop();
        $deadline = microtime(true) + 20;
        while (!preg_match('/^\s*(\d+)\s+total$/m', $text = (string) file_get_contents($table), $m)) {
            microtime(true) < $deadline || usage("strace counted nothing: $text");
            usleep(10000);
        }
        unlink($table);
        $calls[] = (int) $m[1];
    }
    return $counts[1] > $counts[0] ? ($calls[1] - $calls[0]) / ($counts[1] - $counts[0]) : null;
}

/**
 * The rounds of a row: all its servers run, and are measured in turn. The order goes round, so that none always comes second.
 * @return array<string, list<array<string, float>>> measurements by server
 */
function rounds(string $row, array $servers, array $options): array
{
    $results = [];
    for ($round = 0; $round < $options['rounds']; $round++) {
        $names = array_keys($servers);
        $order = array_merge(array_slice($names, $round % count($names)), array_slice($names, 0, $round % count($names)));
        for ($try = 0; $try < 4; $try++) {
            $got = [];
            foreach ($order as $peer) {
                $got[$peer] = measure($servers[$peer], $row, $peer, $options['time'], $options['warm']);
            }
            if (max(array_column($got, 'steal')) <= STEAL_LIMIT) {
                break;
            }
            fwrite(STDERR, "the hypervisor took too much: once more\n");
        }
        foreach ($got as $peer => $result) {
            $results[$peer][] = $result;
        }
        fprintf(STDERR, "round %d %s: %s\n", $round + 1, $row,
            implode(', ', array_map(fn (string $peer) => sprintf('%s %.2f', $peer, $got[$peer]['cpu']), $names)));
    }
    return $results;
}

function cells(string ...$cells): void
{
    vprintf("%-16s %-10s %22s %10s %20s %8s %8s %8s %8s\n", $cells);
}

/** @return float the median of wsco's ratios to the floor, which bench/run --assert asks for */
function show(string $row, array $results, array $calls): float
{
    $ratio = NAN;
    foreach ($results as $peer => $rounds) {
        $cpu = array_column($rounds, 'cpu');
        $ratios = array_map(fn (float $wsco, float $other) => $wsco / $other, array_column($results['wsco'], 'cpu'), $cpu);
        $ratio = $peer === 'floor' ? median($ratios) : $ratio;
        cells(
            $row,
            $peer,
            sprintf('%.2f (%.2f-%.2f)', median($cpu), min($cpu), max($cpu)),
            sprintf('%.1fk', median(array_column($rounds, 'rate')) / 1000),
            $peer === 'wsco' ? '' : sprintf('%.2f (%.2f-%.2f)', median($ratios), min($ratios), max($ratios)),
            ...array_map(fn (string $name) => sprintf('%.0f', median(array_column($rounds, $name))), ['p50', 'p99', 'p999']),
            ...[isset($calls[$peer]) ? sprintf('%.3f', $calls[$peer]) : '-'],
        );
    }
    return $ratio;
}

/** What the figures were taken with. */
function machine(): array
{
    preg_match('/^model name\s*: (.*)$/m', (string) @file_get_contents('/proc/cpuinfo'), $m);
    return ['date' => date('Y-m-d'), 'php' => PHP_VERSION, 'kernel' => php_uname('r'), 'processor' => $m[1] ?? php_uname('m'),
        'cores' => (int) shell_exec('nproc')];
}

$options = arguments();
$peers = contestants($options['with']);
$all = [];
$worst = 0.0;
cells('row', 'server', 'CPU us for each', 'a second', 'wsco / it', 'p50 us', 'p99', 'p99.9', 'calls');
foreach ($options['only'] ?: array_keys(ROWS) as $row) {
    $servers = $calls = [];
    foreach ($peers as $peer) {
        if (in_array(ROWS[$row][5], PEERS[$peer], true)) {
            $calls[$peer] = $options['syscalls'] ? systemCalls($peer, $row) : null;
            $servers[$peer] = startContestant(peerCommand($peer, ROWS[$row][0]), $row);
        }
    }
    $results = rounds($row, $servers, $options);
    foreach ($servers as $server) {
        $server->stop();
    }
    $ratio = show($row, $results, $calls);
    $worst = max($worst, is_nan($ratio) ? 0.0 : $ratio);
    foreach ($results as $peer => $rounds) {
        $all[$row][$peer] = ['rounds' => $rounds, 'system_calls' => $calls[$peer]];
    }
}
echo "Medians (least-most) of $options[rounds] rounds; a ratio is the median of the rounds' own ratios, below 1 where wsco is cheaper.\n";
if ($options['json'] !== null) {
    file_put_contents($options['json'], json_encode(['machine' => machine(), 'rows' => $all], JSON_PRETTY_PRINT) . "\n");
}
if ($options['assert'] !== null && $worst > $options['assert']) {
    printf("FAILED: ratio %.2f to the floor is above %s\n", $worst, $options['assert']);
    exit(1);
}
