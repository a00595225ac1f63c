<?php
// Started by bench/run.

require __DIR__ . '/common.php';

const WORKLOADS = [
    'echo64_c100' => ['echo.php', '/echo', []],
    'double_c100' => ['double.php', '/double', ['--reply', 'Hello %!', '--reply', 'How are you, %?']],
];
const STEAL_LIMIT = 6.0;    // per cent of both cores that the hypervisor may take during a measurement

$options = options(['rounds' => '7', 'time' => '2', 'only' => null, 'assert' => null]);
$workloads = WORKLOADS;
if ($options['only'] !== null) {
    $workloads = array_intersect_key(WORKLOADS, [$options['only'] => 1]) ?: usage("no workload $options[only]");
}

/** The bare epoll responder wants its port told, and prints nothing. */
function startFloor(): TestServer
{
    $probe = stream_socket_server('tcp://127.0.0.1:0');
    $port = (int) substr(strrchr(stream_socket_get_name($probe, false), ':'), 1);
    fclose($probe);
    $floor = TestServer::command([...onCore(0), BENCH . '/floor/floor_epoll'], ['PORT' => (string) $port]);
    $deadline = microtime(true) + 10;
    while (!($stream = @stream_socket_client("tcp://127.0.0.1:$port", $errno, $error, 1))) {
        if (!$floor->running() || microtime(true) > $deadline) {
            usage('floor_epoll does not listen: ' . $floor->stderr());
        }
        usleep(1000);
    }
    fclose($stream);
    $floor->port = $port;
    return $floor;
}

/** @return array<string, mixed> what wsload says */
function load(TestServer $server, string $path, array $arguments, string $seconds): array
{
    $command = [
        ...onCore(1), BENCH . '/wsload/wsload', 'echo', '--json', '--port', (string) $server->port, '--path', $path,
        '-c', '100', '-s', '64', '-t', $seconds, '-w', '0.5', '--pid', (string) $server->pid, ...$arguments,
    ];
    $process = TestServer::command($command);
    $status = $process->wait((float) $seconds + 60);
    $result = json_decode($process->stdout(), true);
    if ($status !== 0 || !is_array($result)) {
        usage("wsload failed with $status: " . $process->stdout() . $process->stderr());
    }
    return $result;
}

function row(string ...$cells): void
{
    vprintf("%-12s %-6s %22s %18s %14s\n", $cells);
}

$floor = startFloor();
$servers = [];
foreach ($workloads as [$script]) {
    $servers[$script] = startServer($script, onCore(0));
}

$cpu = $rate = [];
$dropped = $busy = 0;
for ($round = 0; $round < (int) $options['rounds']; $round++) {
    foreach ($workloads as $name => [$script, $path, $arguments]) {
        for ($try = 0; $try < 4; $try++) {
            // Alternating order: neither always comes second.
            $pair = ['floor' => $floor, 'wsco' => $servers[$script]];
            $pair = $round % 2 ? array_reverse($pair) : $pair;
            $results = array_map(fn ($server) => load($server, $path, $arguments, $options['time']), $pair);
            if (max(array_column($results, 'steal_pct')) <= STEAL_LIMIT) {
                break;
            }
            $dropped++;
        }
        $busy = max($busy, ...array_column($results, 'other_cpu_pct'));
        foreach ($results as $server => $result) {
            $cpu[$name][$server][$round] = $result['server_cpu_us_per_msg'];
            $rate[$name][$server][$round] = $result['msgs_per_s'];
        }
        fprintf(STDERR, "round %d %s: floor %.2f us, wsco %.2f us\n", $round + 1, $name,
            $cpu[$name]['floor'][$round], $cpu[$name]['wsco'][$round]);
    }
}

row('workload', 'server', 'CPU us per message', 'messages per s', 'wsco/floor');
$worst = 0.0;
foreach ($cpu as $name => $servers) {
    $ratios = array_map(fn (float $wsco, float $floor) => $wsco / $floor, $servers['wsco'], $servers['floor']);
    $ratio = median($ratios);
    $worst = max($worst, $ratio);
    foreach (['floor', 'wsco'] as $server) {
        $values = $servers[$server];
        row(
            $name,
            $server,
            sprintf('%.2f (%.2f-%.2f)', median($values), min($values), max($values)),
            sprintf('%.1fk', median($rate[$name][$server]) / 1000),
            $server === 'wsco' ? sprintf('%.2f (%.2f-%.2f)', $ratio, min($ratios), max($ratios)) : ''
        );
    }
}
echo "Medians (least-most) of $options[rounds] rounds; the ratio is the median of the rounds' own ratios.\n";
printf("%d measurements repeated for steal; other processes took up to %.0f %% of a core.\n", $dropped, $busy);
if ($options['assert'] !== null && $worst > (float) $options['assert']) {
    printf("FAILED: ratio %.2f is above %s\n", $worst, $options['assert']);
    exit(1);
}
