<?php
// What the benches share.

require __DIR__ . '/../../tests/phpt/inc/client.inc';
require __DIR__ . '/../../tests/phpt/inc/server.inc';

const BENCH = __DIR__ . '/..';

function usage(string $message): never
{
    fwrite(STDERR, "$message\n");
    exit(2);
}

/**
 * Options of the form --name VALUE.
 * @param array<string, ?string> $defaults
 * @return array<string, ?string>
 */
function options(array $defaults): array
{
    global $argv;
    $options = $defaults;
    for ($i = 1; $i < count($argv); $i += 2) {
        $name = preg_replace('/^--/', '', $argv[$i], 1, $n);
        if ($n !== 1 || !array_key_exists($name, $defaults) || !isset($argv[$i + 1])) {
            usage("what is $argv[$i]? Options, each with a value: --" . implode(' --', array_keys($defaults)));
        }
        $options[$name] = $argv[$i + 1];
    }
    return $options;
}

/** The middle one, or the mean of the two in the middle. */
function median(array $values): float
{
    sort($values);
    $n = count($values);
    return $n === 0 ? NAN : ($values[intdiv($n - 1, 2)] + $values[intdiv($n, 2)]) / 2;
}

/** A command that starts with this prefix runs on that core, where there are two. */
function onCore(int $core): array
{
    static $cores = null;
    $cores ??= (int) shell_exec('nproc');
    return $cores > 1 ? ['taskset', '-c', (string) $core] : [];
}

/** Runs PHP with wsco on a script of servers/ behind a prefix such as taskset or strace. */
function startServer(string $script, array $prefix = [], array $env = []): TestServer
{
    $command = [...$prefix, ...TestServer::php(), BENCH . "/servers/$script"];
    $server = TestServer::command($command, $env + ['PORT' => '0']);
    $server->port = (int) $server->waitOutput('/^PORT (\d+)$/m')[1];
    return $server;
}

/**
 * $rounds times: a message on each connection, then all replies are read and compared.
 * @param list<WsClient> $clients
 */
function exchange(array $clients, int $rounds, string $text, string ...$replies): void
{
    $frame = WsClient::frame($text, mask: 'abcd');
    $expected = implode('', array_map(fn (string $r) => WsClient::frame($r, mask: false), $replies));
    for ($i = 0; $i < $rounds; $i++) {
        foreach ($clients as $c) {
            $c->send($frame);
        }
        foreach ($clients as $c) {
            $c->expect($expected);
        }
    }
}

/**
 * $rounds times: $pipelined requests at once on each connection, then all answers are read.
 * @param list<WsClient> $clients
 */
function requests(array $clients, int $rounds, int $pipelined): void
{
    // What wrk sends.
    $requests = str_repeat("GET / HTTP/1.1\r\nHost: 127.0.0.1:9501\r\n\r\n", $pipelined);
    $answer = null;
    for ($i = 0; $i < $rounds; $i++) {
        foreach ($clients as $c) {
            $c->send($requests);
        }
        foreach ($clients as $c) {
            // All answers are as long as the first.
            $answer ??= strlen($c->recvUntil("Hello World"));
            $c->recv($i === 0 && $c === $clients[0] ? $answer * ($pipelined - 1) : $answer * $pipelined);
        }
    }
}

/** $rounds times: $n clients connect, upgrade, have a message echoed, shake hands for the end and close. */
function cycles(int $port, string $path, int $rounds, int $n): void
{
    for ($i = 0; $i < $rounds; $i++) {
        $clients = WsClient::openMany($n, $port, $path);
        exchange($clients, 1, 'x', 'x');
        foreach ($clients as $c) {
            $c->sendClose(1000);
        }
        foreach ($clients as $c) {
            $c->expectClose(1000);
        }
    }
}
