<?php
// Connections of ordinary drivers that are open when the process forks: a child never shares them. Its driver reports that
// the connection is lost, or connects again. In WSCO_SERVICES what services.php has started. Prints a line for each driver
// and way to fork: "ok refused", "ok reconnected", or what is wrong.

use Swoole\Process;
use function Swoole\Coroutine\run;

ini_set('display_errors', '0');
// The driver of MySQL warns of what is gone.
error_reporting(E_ALL & ~E_WARNING & ~E_NOTICE);
$at = json_decode(getenv('WSCO_SERVICES'), true);

/** @return array<string, array{string, callable, callable}> extension, connect(), and the number that the server gives a connection */
$drivers = [
    'phpredis' => ['redis', function () use ($at) {
        $redis = new Redis();
        $redis->connect('127.0.0.1', $at['redis']);
        return $redis;
    }, fn ($redis) => (int) $redis->rawCommand('CLIENT', 'ID')],
    'PDO_MySQL' => ['pdo_mysql', fn () => new PDO("mysql:host=127.0.0.1;port=$at[mariadb];dbname=test", 'tester', 'secret'),
        fn ($db) => (int) $db->query('SELECT CONNECTION_ID()')->fetchColumn()],
    'mysqli on a Unix socket' => ['mysqli', fn () => new mysqli('localhost', 'tester', 'secret', 'test', 0, $at['mariadb_socket']),
        fn ($db) => (int) $db->query('SELECT CONNECTION_ID()')->fetch_row()[0]],
    'PDO_PgSQL' => ['pdo_pgsql', fn () => new PDO("pgsql:host=127.0.0.1;port=$at[postgresql];dbname=postgres", 'tester', 'secret'),
        fn ($db) => (int) $db->query('SELECT pg_backend_pid()')->fetchColumn()],
    'pgsql on a Unix socket' => ['pgsql',
        fn () => pg_connect("host=$at[directory] port=$at[postgresql] dbname=postgres user=tester password=secret", PGSQL_CONNECT_FORCE_NEW),
        fn ($db) => (int) pg_fetch_result(pg_query($db, 'SELECT pg_backend_pid()'), 0, 0)],
    'curl, kept alive' => ['curl', function () use ($at) {
        $curl = curl_init("http://127.0.0.1:$at[slow]/status?200");
        curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true]);
        return $curl;
    }, function ($curl) {
        // What the server knows of a connection is the client's port.
        return curl_exec($curl) === false ? 0 : curl_getinfo($curl, CURLINFO_LOCAL_PORT);
    }],
];

/** What a child makes of the parent's connection, whose number was $mine. */
function told(callable $number, mixed $connection, int $mine): string
{
    try {
        $its = $number($connection);
    } catch (Throwable) {
        return 'refused';
    }
    return $its === 0 ? 'refused' : ($its === $mine ? 'SHARED' : 'reconnected');
}

/** Runs it in a child, and gives back what it returns. */
$forked = [
    'pcntl_fork(), then run()' => fn (callable $act) => with_pcntl(function () use ($act, &$result) {
        run(function () use ($act, &$result) {
            $result = $act();
        });
        return $result;
    }),
    'pcntl_fork(), without coroutines' => fn (callable $act) => with_pcntl($act),
    'Process with coroutines' => function (callable $act): string {
        $process = new Process(function (Process $process) use ($act) {
            $process->write($act());
        }, false, SOCK_DGRAM, true);
        $process->start();
        $result = $process->read();
        Process::wait();
        return $result;
    },
];

function with_pcntl(callable $act): string
{
    [$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $pid = pcntl_fork();
    if ($pid === 0) {
        fwrite($there, $act());
        exit(0);        // destructors of the drivers say farewell, to nobody
    }
    fclose($there);
    $result = stream_get_contents($here);
    pcntl_waitpid($pid, $status);
    return $status === 0 ? $result : "status $status";
}

foreach ($drivers as $name => [$extension, $connect, $number]) {
    if (!extension_loaded($extension)) {
        echo "$name: skip no $extension\n";
        continue;
    }
    $connection = null;
    $mine = 0;
    run(function () use ($connect, $number, &$connection, &$mine) {
        $connection = $connect();
        $mine = $number($connection);
    });
    foreach ($forked as $way => $fork) {
        flush();
        $told = $fork(fn () => told($number, $connection, $mine));
        $after = 0;
        run(function () use ($number, $connection, &$after) {
            for ($i = 0; $i < 3; $i++) {
                try {
                    $after = $number($connection);
                } catch (Throwable $e) {
                    $after = $e->getMessage();
                }
            }
        });
        $well = in_array($told, ['refused', 'reconnected'], true) && $after === $mine;
        echo "$name, $way: ", $well ? "ok $told" : "the child: $told; the parent's was $mine, is $after", "\n";
    }
    unset($connection);
}
