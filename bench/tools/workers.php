<?php
// bench/workers: one listener or several, and what a second worker brings. The load generator takes a core of its own where there is
// one to spare; where there is not, the server CPU per message says what a machine could do whose clients are elsewhere: it is
// the server's alone, and a second worker must not make a message dearer.

require __DIR__ . '/common.php';

const BATCH = 50; // connections that are open at once
const LEAST = 1.8;

$options = options(['connects' => '10000', 'seconds' => '5', 'rounds' => '3']);

function serveWith(string $listener, int $workers): array
{
    $server = startServer('workers.php', [], ['LISTENER' => $listener, 'WORKERS' => (string) $workers]);
    $server->waitOutput('/(?:worker \d+\n){' . $workers . '}/');
    preg_match_all('/worker (\d+)/', $server->stdout(), $found);
    return [$server, $found[1]];
}

/** @return list<int> how many of the connections each worker has accepted */
function spread(TestServer $server, array $pids, int $connects): array
{
    $of = array_fill_keys($pids, 0);
    for ($done = 0; $done < $connects; $done += BATCH) {
        $clients = array_map(fn () => WsClient::connect($server->port), range(1, BATCH));
        foreach ($clients as $client) {
            $client->send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        foreach ($clients as $client) {
            $of[$client->readReply()->body]++;
            $client->close();
        }
    }
    rsort($of);
    return $of;
}

function load(TestServer $server, array $pids, int $inFlight, string $seconds): array
{
    $command = [BENCH . '/wsload/wsload', 'echo', '--port', $server->port, '--path', '/echo', '-c', 100, '-p', $inFlight];
    $command = [...$command, '-t', $seconds, '--json', '--pid', implode(',', $pids)];
    return json_decode(shell_exec(implode(' ', array_map('escapeshellarg', $command))), true);
}

echo "listener    workers  spread of $options[connects] connections                p99 of 100 at one message each\n";
foreach (['shared', 'reuse_port'] as $listener) {
    foreach ([2, 4] as $workers) {
        [$server, $pids] = serveWith($listener, $workers);
        $of = spread($server, $pids, (int) $options['connects']);
        $p99 = load($server, $pids, 1, $options['seconds'])['lat_us_p99'];
        printf("%-11s %7d  %-43s  %.0f us\n", $listener, $workers, implode(' ', $of), $p99);
        $server->stop();
    }
}

$costs = $rates = [];
for ($round = 0; $round < (int) $options['rounds']; $round++) {
    foreach ([1, 2] as $workers) {
        [$server, $pids] = serveWith('shared', $workers);
        $seen = load($server, $pids, 16, $options['seconds']);
        $server->stop();
        $costs[$workers][] = $seen['server_cpu_us_per_msg'];
        $rates[$workers][] = $seen['msgs_per_s'];
        $errors = ($errors ?? 0) + $seen['errors'];
    }
}
echo "\nworkers  messages/s  server CPU us per message  messages per second if each worker has a core\n";
$could = [];
foreach ($costs as $workers => $of) {
    $could[$workers] = $workers * 1e6 / median($of);
    printf("%7d  %10.0f  %25.3f  %.0f\n", $workers, median($rates[$workers]), median($of), $could[$workers]);
}
printf("2 workers could do %.2f times what 1 does; with this generator on the same machine it was %.2f times\n", $could[2] / $could[1],
    median($rates[2]) / median($rates[1]));
echo $errors ? "$errors errors\n" : '';
exit((int) ($could[2] / $could[1] < LEAST || $errors));
