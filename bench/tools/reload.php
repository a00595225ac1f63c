<?php
// bench/reload: clients connect, ask and talk all the time, while the workers of a pool are replaced again and again, and then
// while one process after the other takes the listening socket over. Fails when any of them notices more than it must.

require_once __DIR__ . '/common.php';

WsClient::$timeout = 200;

/** What no client may see, and what is measured. */
const FAULTS = ['refused', 'lost', 'doubled', 'unserved', 'cut'];

final class Reload
{
    private string $served;
    private TestServer $clients;

    public function __construct(private int $clientsOfEachKind)
    {
        $this->served = tempnam(sys_get_temp_dir(), 'wsco-reload-');
    }

    public function __destruct()
    {
        @unlink($this->served);
        @unlink("$this->served.sock");
    }

    private function serve(array $env, array $options): TestServer
    {
        $env += ['SERVED' => $this->served, 'AT' => '0'];
        return TestServer::script(BENCH . '/servers/reload.php', $env, null, ['-d', 'wsco.graceful_timeout=90', ...$options]);
    }

    private function begin(int $port): void
    {
        file_put_contents($this->served, '');
        $env = ['PORT' => (string) $port, 'CLIENTS' => (string) $this->clientsOfEachKind, 'SERVED' => $this->served];
        $this->clients = TestServer::command([...TestServer::php(), __DIR__ . '/reload_clients.php'], $env);
        $this->clients->waitOutput('/^begun$/m');
    }

    /** @return array<string, int> */
    private function end(): array
    {
        $this->clients->signal(SIGUSR1);
        $seen = json_decode($this->clients->waitOutput('/^seen (.*)\n/m')[1], true);
        $this->clients->wait();
        return $seen;
    }

    /** Until so many have begun. */
    private function awaitWorkers(TestServer $server, int $count): void
    {
        for ($deadline = microtime(true) + WsClient::$timeout; substr_count($server->stdout(), "worker\n") < $count;) {
            microtime(true) < $deadline || throw new TestServerError("a worker is missing: {$server->stderr()}");
            usleep(1000);
        }
    }

    /** Until somebody answers there: the process before has ended. */
    private function awaitPlace(string $path): void
    {
        for ($deadline = microtime(true) + WsClient::$timeout; !@stream_socket_client("unix://$path"); usleep(1000)) {
            microtime(true) < $deadline || throw new TestServerError('nobody answers for the next one');
        }
    }

    /** SIGUSR1 so many times, each when the one before is over. */
    public function reloads(int $count): array
    {
        $server = $this->serve(['WORKERS' => '2'], []);
        $this->awaitWorkers($server, 2);
        $this->begin($server->port);
        $first = null;
        for ($i = 1; $i <= $count; $i++) {
            $server->signal(SIGUSR1);
            $this->awaitWorkers($server, 2 * $i + 2);
            if ($i === max(1, intdiv($count, 10))) {
                $first = [$server->descriptors(), $server->memory()];
            }
        }
        $seen = $this->end() + ['descriptors' => $server->descriptors() - $first[0], 'kilobytes' => ($server->memory() - $first[1]) >> 10];
        $seen['status'] = $server->stop();
        return $seen;
    }

    /** A new pool takes over so many times. */
    public function pools(int $count): array
    {
        return $this->handovers($count, 2);
    }

    /** A new process takes over so many times; the old one has ended before the next. */
    public function handovers(int $count, int $workers = 0): array
    {
        $place = "$this->served.sock";
        $options = ['-d', "wsco.handover_socket=$place"];
        $server = $this->serve(['WORKERS' => (string) $workers], $options);
        $this->awaitPlace($place);
        // The listener, the place where the next one asks, and two of the pool's own.
        $rest = $workers ? 4 : 2;
        $this->begin($server->port);
        $statuses = [];
        $first = null;
        for ($i = 1; $i <= $count; $i++) {
            $new = $this->serve(['WORKERS' => (string) $workers, 'AT' => (string) $server->port], $options);
            $statuses[] = $server->wait();
            $this->awaitPlace($place);
            $server = $new;
            $first ??= $server->memory();
        }
        $last = $server;
        $kilobytes = ($last->memory() - $first) >> 10;
        $seen = $this->end();
        // Without clients: connections that are open at the moment would be counted.
        for ($deadline = microtime(true) + 60; $this->sockets($last) > $rest && microtime(true) < $deadline;) {
            usleep(1000);
        }
        $seen += ['descriptors' => $this->sockets($last) - $rest, 'kilobytes' => $kilobytes];
        $seen['status'] = max([...$statuses, $last->stop()]);
        return $seen;
    }

    /** Sockets that this process does not have, too: the listener, the place where the next one asks, connections. */
    private function sockets(TestServer $server): int
    {
        $of = fn (string|int $pid) => array_filter(
            array_map(fn ($fd) => (string) @readlink($fd), glob("/proc/$pid/fd/*")),
            fn ($name) => str_starts_with($name, 'socket:')
        );
        return count(array_diff($of($server->pid), $of('self')));
    }
}

/** True if nobody has noticed anything. */
function unnoticed(array $seen): bool
{
    return array_sum(array_intersect_key($seen, array_flip(FAULTS))) === 0 && $seen['status'] === 0 && $seen['descriptors'] === 0;
}

if (realpath($argv[0]) === __FILE__) {
    $options = options(['reloads' => '500', 'handovers' => '100', 'pools' => '100', 'clients' => '4']);
    $bench = new Reload((int) $options['clients']);
    $good = true;
    foreach (['reloads', 'handovers', 'pools'] as $kind) {
        if ((int) $options[$kind] === 0) {
            continue;
        }
        $began = microtime(true);
        $seen = $bench->$kind((int) $options[$kind]);
        printf("%s %s in %.0f s\n", $options[$kind], $kind, microtime(true) - $began);
        foreach ($seen as $name => $number) {
            printf("  %-12s %d\n", $name, $number);
        }
        $good = unnoticed($seen) && $good;
    }
    exit((int) !$good);
}
