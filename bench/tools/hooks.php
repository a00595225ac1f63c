<?php
// SPDX-License-Identifier: MIT
// Called by bench/hooks, which tells what this is.

use Swoole\Coroutine as Co;
use Swoole\Coroutine\Channel;

require __DIR__ . '/../../tests/services/servers.inc';

const CONNECTIONS = 10;
const COROUTINES = 1000;
const WARM_UP = 200;

$options = getopt('', ['count:', 'rounds:']);
$count = (int) ($options['count'] ?? 2000);
$rounds = (int) ($options['rounds'] ?? 9);

function median(array $values): float
{
    sort($values);
    return $values[intdiv(count($values), 2)];
}

/** Microseconds of a call, as the caller waits. */
function time_of(callable $call, int $count): float
{
    $start = hrtime(true);
    for ($i = 0; $i < $count; $i++) {
        $call();
    }
    return (hrtime(true) - $start) / $count / 1e3;
}

/** The same in a coroutine. */
function hooked(callable $work): mixed
{
    Co\run(function () use ($work, &$result) {
        $result = $work();
    });
    return $result;
}

/** Calls a second. */
function shared(Closure $connect, int $count): float
{
    $pool = new Channel(CONNECTIONS);
    for ($i = 0; $i < CONNECTIONS; $i++) {
        $pool->push($connect());
    }
    $each = max(1, intdiv($count, COROUTINES));
    $all = [];
    $start = hrtime(true);
    for ($i = 0; $i < COROUTINES; $i++) {
        $all[] = Co::create(function () use ($pool, $each) {
            for ($i = 0; $i < $each; $i++) {
                $call = $pool->pop();
                $call();
                $pool->push($call);
            }
        });
    }
    Co::join($all);
    return COROUTINES * $each / ((hrtime(true) - $start) / 1e9);
}

/** @return array<string, Closure> what gives a call on a connection of its own */
function clients(Servers $servers): array
{
    $redis = $servers->redis()['port'];
    $mariadb = $servers->mariadb()['port'];
    $postgresql = $servers->postgresql()['port'];
    return [
        'phpredis, GET' => function () use ($redis) {
            $client = new Redis();
            $client->connect('127.0.0.1', $redis);
            $client->set('word', 'value');
            return fn () => $client->get('word');
        },
        'mysqli, SELECT 1' => function () use ($mariadb) {
            $client = new mysqli('127.0.0.1', 'tester', 'secret', 'test', $mariadb);
            return fn () => $client->query('SELECT 1')->fetch_row();
        },
        'PDO_MySQL, SELECT 1' => function () use ($mariadb) {
            $client = new PDO("mysql:host=127.0.0.1;port=$mariadb;dbname=test", 'tester', 'secret');
            return fn () => $client->query('SELECT 1')->fetchAll();
        },
        'PDO_PgSQL, SELECT 1' => function () use ($postgresql) {
            $client = new PDO("pgsql:host=127.0.0.1;port=$postgresql;dbname=postgres", 'tester', 'secret');
            return fn () => $client->query('SELECT 1')->fetchAll();
        },
        'pgsql, SELECT 1' => function () use ($postgresql) {
            $client = pg_connect("host=127.0.0.1 port=$postgresql dbname=postgres user=tester password=secret",
                PGSQL_CONNECT_FORCE_NEW);
            return fn () => pg_fetch_row(pg_query($client, 'SELECT 1'));
        },
    ];
}

$servers = new Servers();
$all = COROUTINES . ' on ' . CONNECTIONS;
printf("%-20s %12s %16s %8s %16s %16s\n", 'call', 'without, us', 'in coroutine, us', 'more, us', 'without, 1/s', "$all, 1/s");
foreach (clients($servers) as $name => $connect) {
    $call = $connect();
    time_of($call, WARM_UP);
    $without = $within = $more = $rates = [];
    for ($round = 0; $round < $rounds; $round++) {
        $without[] = time_of($call, $count);
        $within[] = hooked(fn () => time_of($call, $count));
        $more[] = end($within) - end($without);
        $rates[] = hooked(fn () => shared($connect, 5 * $count));
    }
    printf("%-20s %12.1f %16.1f %8.1f %16.0f %16.0f\n", $name, median($without), median($within), median($more),
        1e6 / median($without), median($rates));
}
$servers->stop();
