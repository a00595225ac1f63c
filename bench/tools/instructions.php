<?php
// Started by bench/instructions.

require __DIR__ . '/common.php';

const CONNECTIONS = 100;
const WORKLOADS = [
    'echo64_c100' => ['echo.php', '/echo', ['%']],
    'double_c100' => ['double.php', '/double', ['Hello %!', 'How are you, %?']],
];

/** Instructions of a whole run with so many messages on each connection. */
function instructions(string $script, string $path, array $replies, int $messages): int
{
    $log = TestServer::file('');
    // Callgrind's own file is of no interest here; what it collected stands in the log. PHP may be a wrapper that
    // executes the real one: hence trace-children.
    $prefix = ['valgrind', '--tool=callgrind', '--trace-children=yes', '--callgrind-out-file=/dev/null'];
    $prefix[] = "--log-file=$log";
    WsClient::$timeout = 120;
    $server = startServer($script, $prefix, ['USE_ZEND_ALLOC' => '1']);
    $clients = WsClient::openMany(CONNECTIONS, $server->port, $path);
    $text = str_repeat('0123456789abcdef', 4);
    exchange($clients, $messages, $text, ...array_map(fn (string $r) => str_replace('%', $text, $r), $replies));
    foreach ($clients as $c) {
        $c->closeHandshake();
    }
    $server->stop();
    $text = (string) file_get_contents($log);
    unlink($log);
    return preg_match('/Collected : (\d+)/', $text, $m) ? (int) $m[1] : usage("no count: $text");
}

[$few, $many] = [10, 60];
$messages = ($many - $few) * CONNECTIONS;
printf("callgrind, difference of runs with %d and %d messages\n", $few * CONNECTIONS, $many * CONNECTIONS);
foreach (WORKLOADS as $name => [$script, $path, $replies]) {
    [$a, $b] = array_map(fn (int $n) => instructions($script, $path, $replies, $n), [$few, $many]);
    printf("%-12s %8.0f instructions for each message\n", $name, ($b - $a) / $messages);
}
