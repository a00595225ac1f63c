<?php
// Started by bench/strace.

require __DIR__ . '/common.php';

const CONNECTIONS = 20;
const SENDS = ['sendto', 'sendmsg', 'sendmmsg', 'writev', 'write'];

/** @return array{string, ?int} the script, and its port if that is fixed */
function script(): array
{
    $path = (string) getenv('WSCO_MISSION');
    if (!is_file($path)) {
        return [BENCH . '/../examples/websocket_server.php', null];
    }
    if (!preg_match("/^## Complete Example\\n.*?^```php\\n(.*?)^```\$/ms", file_get_contents($path), $m)) {
        usage("no script in $path");
    }
    return [TestServer::file("<?php\n$m[1]"), 9502];
}

/** @return array<string, int> system calls of a run with so many messages on each connection */
function calls(string $script, ?int $port, int $messages): array
{
    $lock = $port === null ? null : TestServer::lockPort($port);
    $table = TestServer::file('');
    // -D: the server is our child, strace its grandchild; so it is the server that gets our signals.
    $command = ['strace', '-D', '-f', '-c', '-U', 'calls,name', '-o', $table, '--', ...TestServer::php(), $script];
    $server = TestServer::command($command, ['PORT' => '0']);
    if ($port === null) {
        $port = (int) $server->waitOutput('~://[^/\s]*:(\d+)~')[1];
    }
    $deadline = microtime(true) + 20;
    while (!($probe = @stream_socket_client("tcp://127.0.0.1:$port", $errno, $error, 1))) {
        if (microtime(true) > $deadline || !$server->running()) {
            usage("no server: {$server->stdout()} {$server->stderr()}");
        }
        usleep(10000);
    }
    fclose($probe);
    $clients = WsClient::openMany(CONNECTIONS, $port, '/websocket');
    exchange($clients, $messages, 'x', 'Hello x!', 'How are you, x?');
    foreach ($clients as $c) {
        $c->closeHandshake();
    }
    $server->stop();
    // strace writes its table after the server has ended.
    while (!str_contains($text = file_get_contents($table), 'total') && microtime(true) < $deadline + 20) {
        usleep(10000);
    }
    unlink($table);
    preg_match_all('/^\s*(\d+)\s+([a-z]\w*)$/m', $text, $m);
    $counts = array_combine($m[2], array_map('intval', $m[1]));
    unset($counts['total']);
    return $counts ?: usage("strace counted nothing: $text");
}

[$script, $port] = script();
echo $port === null ? "examples/websocket_server.php\n" : "the documented script\n";
// The difference of two runs: what starting, connecting and ending cost is in both.
[$few, $many] = [10, 110];
$before = calls($script, $port, $few);
$after = calls($script, $port, $many);
if ($port !== null) {
    unlink($script);
}
$messages = ($many - $few) * CONNECTIONS;
$each = [];
foreach ($after as $name => $n) {
    $each[$name] = ($n - ($before[$name] ?? 0)) / $messages;
}
arsort($each);
printf("%d connections, %d messages, two replies each; calls for each message:\n", CONNECTIONS, $messages);
foreach ($each as $name => $n) {
    if (abs($n) >= 0.0005) {
        printf("  %-16s %7.3f\n", $name, $n);
    }
}
$sends = array_sum(array_intersect_key($each, array_flip(SENDS)));
$ctl = $each['epoll_ctl'] ?? 0.0;
printf("sends for each message: %.3f (must be 1)\nepoll_ctl for each message: %.3f (must be 0)\n", $sends, $ctl);
if (abs($sends - 1) > 0.005 || abs($ctl) > 0.005) {
    echo "FAILED\n";
    exit(1);
}
