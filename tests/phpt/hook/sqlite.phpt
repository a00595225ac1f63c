--TEST--
SQLite: who waits for a locked database holds up nobody, least of all its owner; cut short, and out of time
--EXTENSIONS--
pdo
pdo_sqlite
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine as Co;

$path = __DIR__ . '/sqlite.tmp';
@unlink($path);
function connection(string $path, int $seconds): PDO
{
    return new PDO("sqlite:$path", null, null, [PDO::ATTR_TIMEOUT => $seconds]);
}

Co\run(function () use ($path) {
    $owner = connection($path, 0);
    $owner->exec('CREATE TABLE t (x)');
    $owner->exec('BEGIN IMMEDIATE');
    $insert = function (int $seconds) use ($path) {
        try {
            connection($path, $seconds)->exec('INSERT INTO t VALUES (1)');
            echo "inserted\n";
        } catch (Throwable $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    };
    $waits = go($insert, 600);
    echo "-- the owner runs\n";
    usleep(2000);
    $owner->exec('COMMIT');
    Co::join([$waits]);

    echo "-- cut short\n";
    $owner->exec('BEGIN IMMEDIATE');
    $waits = go($insert, 600);
    Co::cancel($waits, true);
    Co::join([$waits]);
    echo "-- out of time\n";
    $waits = go($insert, 1);
    Co::join([$waits]);
    $owner->exec('COMMIT');
    var_dump($owner->query('SELECT count(*) FROM t')->fetchColumn());

    echo "-- the end\n";
    $owner->exec('BEGIN IMMEDIATE');
    go(function () use ($insert) {
        try {
            $insert(600);
        } finally {
            echo "left\n";
        }
    });
    Swoole\Event::exit();
});
echo "loop left\n";
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/sqlite.tmp');
@unlink(__DIR__ . '/sqlite.tmp-journal');
?>
--EXPECT--
-- the owner runs
inserted
-- cut short
Swoole\Coroutine\CanceledException: 
-- out of time
PDOException: SQLSTATE[HY000]: General error: 5 database is locked
int(1)
-- the end
loop left
left
