<?php
// 1,000 coroutines share the 10 connections of a pool: pools.php KIND PORT, with wsco. Prints a line with the throughput, then
// "READY". SIGUSR1 says that the server was started again: everybody asks once more, and nobody may notice. Ends with
// "ok ...", or with what is wrong.

use Swoole\ConnectionPool;
use Swoole\Coroutine as Co;
use Swoole\Database\{MysqliConfig, MysqliPool, PDOConfig, PDOPool, RedisConfig, RedisPool};

const COROUTINES = 1000;
const CONNECTIONS = 10;
const QUERIES = 5;

function pool(string $kind, int $port): ConnectionPool
{
    return match ($kind) {
        'PDO_MySQL' => new PDOPool((new PDOConfig())->withPort($port)->withDbname('test')->withUsername('tester')
            ->withPassword('secret'), CONNECTIONS),
        'PDO_PgSQL' => new PDOPool((new PDOConfig())->withDriver('pgsql')->withPort($port)->withDbname('postgres')
            ->withUsername('tester')->withPassword('secret'), CONNECTIONS),
        'mysqli' => new MysqliPool((new MysqliConfig())->withPort($port)->withDbname('test')->withUsername('tester')
            ->withPassword('secret'), CONNECTIONS),
        'phpredis' => new RedisPool((new RedisConfig())->withPort($port), CONNECTIONS),
    };
}

/** A number by way of the server: by a query, or by a prepared statement where there are some. */
function ask(string $kind, object $connection, int $number): int
{
    if ($kind === 'phpredis') {
        return (int) $connection->eval('return ARGV[1]', [$number]);
    }
    if ($number % 2) {
        $result = $connection->query("SELECT $number");
        return (int) ($kind === 'mysqli' ? $result->fetch_row()[0] : $result->fetchColumn());
    }
    if ($kind !== 'mysqli') {
        $statement = $connection->prepare('SELECT ' . ($kind === 'PDO_PgSQL' ? 'CAST(? AS int)' : '?'));
        $statement->bindValue(1, $number, PDO::PARAM_INT);
        $statement->execute();
        return (int) $statement->fetchColumn();
    }
    $statement = $connection->prepare('SELECT ?');
    $statement->bind_param('i', $number);
    $statement->execute();
    return (int) $statement->get_result()->fetch_row()[0];
}

/** @return list<string> what went wrong */
function everybody(string $kind, ConnectionPool $pool, int $queries): array
{
    $wrong = [];
    $tasks = [];
    for ($i = 0; $i < COROUTINES; $i++) {
        $tasks[] = function () use ($kind, $pool, $queries, $i, &$wrong) {
            for ($query = 0; $query < $queries; $query++) {
                $connection = $pool->get();
                try {
                    if (ask($kind, $connection, $i + $query) !== $i + $query) {
                        $wrong[] = 'a wrong answer';
                    }
                } catch (Throwable $e) {
                    $wrong[] = get_class($e) . ': ' . $e->getMessage();
                } finally {
                    $pool->put($connection);
                }
            }
        };
    }
    Co\batch($tasks);
    return $wrong;
}

/** What is bound to a statement, and what was set, outlives the server. */
function keeps(object $pdo, callable $restarted): string
{
    $pdo->setAttribute(PDO::ATTR_CASE, PDO::CASE_UPPER);
    $statement = $pdo->prepare("SELECT CAST(? AS char(3)) AS word");
    $statement->setFetchMode(PDO::FETCH_NUM);
    $statement->bindParam(1, $word);
    $word = 'one';
    $statement->execute();
    $before = $statement->fetchAll();
    $restarted();
    $word = 'two';
    $statement->execute();
    $after = $statement->fetchAll();
    $case = $pdo->getAttribute(PDO::ATTR_CASE) === PDO::CASE_UPPER;
    return $before === [['one']] && $after === [['two']] && $case ? '' : json_encode([$before, $after, $case]);
}

Co\run(function () use ($argv) {
    [, $kind, $port] = $argv;
    $pool = pool($kind, (int) $port);
    $pool->fill();
    $start = hrtime(true);
    $wrong = everybody($kind, $pool, QUERIES);
    $seconds = (hrtime(true) - $start) / 1e9;
    printf(
        "%d coroutines, %d connections: %d queries in %.0f ms, %.0f a second\n",
        COROUTINES, CONNECTIONS, COROUTINES * QUERIES, $seconds * 1000, COROUTINES * QUERIES / $seconds
    );
    $restarted = new Co\Channel(1);
    Co::create(function () use ($restarted) {
        Co\System::waitSignal(SIGUSR1);
        $restarted->push(true);
    });
    $wait = function () use ($restarted) {
        echo "READY\n";
        $restarted->pop();
    };
    if (str_starts_with($kind, 'PDO')) {
        $pdo = $pool->get();
        $bad = keeps($pdo, $wait);
        $pool->put($pdo);
        $wrong = array_merge($wrong, $bad === '' ? [] : [$bad]);
    } else {
        $wait();
    }
    $wrong = array_merge($wrong, everybody($kind, $pool, 1));
    echo $wrong ? count($wrong) . " are wrong, such as $wrong[0]\n" : "ok\n";
});
