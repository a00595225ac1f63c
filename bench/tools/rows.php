<?php
// What is measured: the rows of bench/run and bench/compare.

/**
 * script: of servers/. mode: of wsload, or wrk. load: arguments of wsload, or the number of requests that wrk sends at once.
 * unit: as wsload names what it divides by. needs: what a server must be able to do.
 */
const ROWS = [
    'echo64_c100' => ['echo.php', 'echo', '/echo', ['-c', '100', '-s', '64'], 'msg', 'echo'],
    'echo64_c1000' => ['echo.php', 'echo', '/echo', ['-c', '1000', '-s', '64'], 'msg', 'echo'],
    'echo64_p16' => ['echo.php', 'echo', '/echo', ['-c', '100', '-s', '64', '-p', '16'], 'msg', 'echo'],
    'double_c100' => ['double.php', 'echo', '/double', ['-c', '100', '-s', '64', '--reply', 'Hello %!', '--reply', 'How are you, %?'],
        'msg', 'double'],
    'echo16k_c10' => ['echo.php', 'echo', '/echo', ['-c', '10', '-s', '16k'], 'msg', 'echo'],
    'echo1m_c10' => ['echo.php', 'echo', '/echo', ['-c', '10', '-s', '1m'], 'msg', 'echo'],
    'batch_c1000' => ['broadcast.php', 'broadcast', '/broadcast', ['-c', '1000', '-s', '64'], 'delivery', 'broadcast'],
    'batch_p8' => ['broadcast.php', 'broadcast', '/broadcast', ['-c', '1000', '-s', '64', '-p', '8'], 'delivery', 'broadcast'],
    'connect_c50' => ['echo.php', 'connect', '/echo', ['-c', '50', '-s', '64'], 'cycle', 'echo'],
    'http_c100' => ['echo.php', 'wrk', '/', ['1'], 'request', 'http'],
    'http_p16' => ['echo.php', 'wrk', '/', ['16'], 'request', 'http'],
    'tls64_c100' => ['echo.php', 'echo', '/echo', ['-c', '100', '-s', '64', '--tls'], 'msg', 'tls'],
    'deflate1k_c100' => ['echo.php', 'echo', '/echo', ['-c', '100', '-s', '1k', '--payload', 'json', '--deflate'], 'msg', 'deflate'],
    // The shapes of a public comparison of WebSocket servers.
    'public_c512' => ['echo.php', 'echo', '/echo', ['-c', '512', '-s', '5'], 'msg', 'echo'],
    'public_c4096' => ['echo.php', 'echo', '/echo', ['-c', '4096', '-s', '5'], 'msg', 'echo'],
    'public_c16384' => ['echo.php', 'echo', '/echo', ['-c', '16384', '-s', '5'], 'msg', 'echo'],
    'public_pipeline' => ['echo.php', 'echo', '/echo', ['-c', '512', '-s', '5', '-p', '16'], 'msg', 'echo'],
];

const QUICK_ROWS = ['echo64_c100', 'echo64_p16', 'double_c100', 'echo16k_c10', 'batch_c1000', 'connect_c50', 'http_c100', 'http_p16'];

/**
 * The servers that may be measured. `can`: rows by what they need. Those but wsco and floor are measured when they are there: in
 * build/peers (bench/peers/install), or a module that the environment names.
 */
const PEERS = [
    'floor' => ['echo', 'double', 'broadcast', 'http'],
    // The prototype on io_uring, if it has been made: make -C bench/floor floor_uring
    'uring' => ['echo', 'double', 'http'],
    'wsco' => ['echo', 'double', 'broadcast', 'http', 'tls', 'deflate'],
    'ws' => ['echo', 'double', 'broadcast', 'http', 'tls', 'deflate'],
    'swoole' => ['echo', 'double', 'broadcast', 'http', 'tls', 'deflate'],
    'openswoole' => ['echo', 'double', 'broadcast', 'http', 'tls', 'deflate'],
];

/** @return ?list<string> the command of a peer that prints no port of its own choice; null: it is not there */
function peerCommand(string $peer, string $script): ?array
{
    $installed = BENCH . '/../build/peers';
    $module = (string) getenv(strtoupper($peer) . '_SO');
    return match ($peer) {
        'floor' => [BENCH . '/floor/floor_epoll'],
        'uring' => is_executable(BENCH . '/floor/floor_uring') ? [BENCH . '/floor/floor_uring'] : null,
        'wsco' => [...TestServer::php(), BENCH . "/servers/$script"],
        'ws' => is_dir("$installed/node_modules/ws") ? ['node', "$installed/ws.mjs"] : null,
        'swoole', 'openswoole' => is_file($module)
            ? [PHP_BINARY, '-n', '-d', 'extension=sockets', '-d', "extension=$module", BENCH . "/servers/$script"] : null,
    };
}

/** A port that nobody listens on. */
function freePort(): int
{
    $probe = stream_socket_server('tcp://127.0.0.1:0');
    $port = (int) substr(strrchr(stream_socket_get_name($probe, false), ':'), 1);
    fclose($probe);
    return $port;
}

/** Starts a server for a row, on core 0, and waits until it takes connections. */
function startContestant(array $command, string $row, array $prefix = [], array $env = []): TestServer
{
    $needs = ROWS[$row][5];
    $port = freePort();
    $env += ['PORT' => (string) $port] + ($needs === 'tls' ? ['PEM' => certificate()] : []);
    $env += $needs === 'deflate' ? ['COMPRESS' => '1'] : [];
    $server = TestServer::command([...$prefix, ...onCore(0), ...$command], $env);
    $server->port = $port;
    $deadline = microtime(true) + 20;
    while (!($stream = @stream_socket_client("tcp://127.0.0.1:$port", $errno, $error, 1))) {
        if (!$server->running() || microtime(true) > $deadline) {
            usage(implode(' ', $command) . ' does not listen: ' . $server->stdout() . $server->stderr());
        }
        usleep(1000);
    }
    fclose($stream);
    return $server;
}

/** @return list<int> a process and its children: a server may work in one of those */
function family(int $pid): array
{
    $children = trim((string) @file_get_contents("/proc/$pid/task/$pid/children"));
    $pids = [$pid];
    foreach ($children === '' ? [] : explode(' ', $children) as $child) {
        array_push($pids, ...family((int) $child));
    }
    return $pids;
}

/** CPU seconds of processes, to a clock tick. */
function cpuOf(array $pids): float
{
    $ticks = 0;
    foreach ($pids as $pid) {
        $fields = explode(' ', preg_replace('/^.*\) /', '', (string) @file_get_contents("/proc/$pid/stat")));
        $ticks += (int) ($fields[11] ?? 0) + (int) ($fields[12] ?? 0);
    }
    return $ticks / 100;
}

/**
 * One measurement.
 * @return array{cpu: float, rate: float, count: float, steal: float, other: float, p50: float, p99: float, p999: float}
 *     microseconds of server CPU for each, how many a second and altogether, per cent of stolen CPU and of CPU that others took,
 *     latencies in microseconds
 */
function measure(TestServer $server, string $row, string $peer, float $seconds, float $warm): array
{
    [, $mode, $path, $load, $unit, $needs] = ROWS[$row];
    if ($mode === 'wrk') {
        return measureHttp($server, (int) $load[0], $seconds);
    }
    if ($mode === 'broadcast') {
        // The floor sends what it got.
        array_push($load, '--reply', $peer === 'floor' ? '%' : 'Server: %');
    }
    $command = [...onCore(1), BENCH . '/wsload/wsload', $mode, '--json', '--port', (string) $server->port, '--path', $path, ...$load];
    array_push($command, '-t', (string) $seconds, '-w', (string) $warm, '--pid', implode(',', family($server->pid)));
    $process = TestServer::command($command);
    $status = $process->wait($seconds + $warm + 100);
    $result = json_decode($process->stdout(), true);
    if ($status !== 0 || !is_array($result)) {
        usage("$row with $peer: wsload failed with $status: " . $process->stdout() . $process->stderr());
    }
    $latency = ['msg' => 'lat_us', 'delivery' => 'delivery_us', 'cycle' => 'cycle_us'][$unit];
    $rate = $result[['msg' => 'msgs_per_s', 'delivery' => 'deliveries_per_s', 'cycle' => 'connects_per_s'][$unit]];
    return [
        'cpu' => $result["server_cpu_us_per_$unit"],
        'rate' => $rate,
        'count' => $rate * $result['seconds'],
        'steal' => $result['steal_pct'],
        'other' => $result['other_cpu_pct'],
        'p50' => $result["{$latency}_p50"],
        'p99' => $result["{$latency}_p99"],
        'p999' => $result["{$latency}_p999"],
    ];
}

/** By wrk, which knows no warm-up: the first third of a second is not in the CPU's figure of a round that is long enough. */
function measureHttp(TestServer $server, int $pipelined, float $seconds): array
{
    $pids = family($server->pid);
    $url = "http://127.0.0.1:$server->port/";
    $command = [...onCore(1), 'wrk', '-t', '1', '-c', '100', '-d', sprintf('%ds', max(1, (int) round($seconds)))];
    array_push($command, '-s', __DIR__ . '/wrk.lua', $url, '--', (string) $pipelined);
    $before = cpuOf($pids);
    $process = TestServer::command($command);
    $status = $process->wait($seconds + 60);
    $cpu = cpuOf($pids) - $before;
    if ($status !== 0 || !preg_match('/^RESULT (.*)$/m', $process->stdout(), $m)) {
        usage("wrk failed with $status: " . $process->stdout() . $process->stderr());
    }
    $result = json_decode($m[1], true);
    if ($result['errors'] > 0) {
        usage("wrk counted errors: $m[1]");
    }
    return [
        'cpu' => $cpu * 1e6 / $result['requests'],
        'rate' => $result['requests'] / $result['us'] * 1e6,
        'count' => $result['requests'],
        'steal' => 0.0,
        'other' => 0.0,
    ] + array_intersect_key($result, ['p50' => 0, 'p99' => 0, 'p999' => 0]);
}
