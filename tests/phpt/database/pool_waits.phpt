--TEST--
Whoever waits for a connection of a pool: order, time-out, cancel, close, and a constructor that fails
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\ConnectionPool;

/** Runs get() in a coroutine, and says how it ended. */
function getter(ConnectionPool $pool, string $name, float $timeout = -1): int
{
    return Co\go(function () use ($pool, $name, $timeout) {
        try {
            $start = Co::getElapsed();
            $connection = $pool->get($timeout);
            $error = $connection === false ? ', last error ' . swoole_last_error() : '';
            echo "$name: ", json_encode($connection), "$error after ", Co::getElapsed() - $start, " ms\n";
        } catch (Exception $e) {
            echo "$name: ", get_class($e), ': ', $e->getMessage(), "\n";
        }
    });
}

Co\run(function () {
    echo "-- time-out and cancel\n";
    $pool = new ConnectionPool(fn () => 'connection', 1);
    $pool->get();
    getter($pool, 'short', 1);
    getter($pool, 'long', 86400);
    $cancelled = getter($pool, 'cancelled');
    Co::sleep(2);
    Co::cancel($cancelled);
    Co::sleep(2);
    echo "-- put serves the first\n";
    getter($pool, 'second');
    $pool->put('connection');
    $pool->put('another');
    echo "-- close\n";
    getter($pool, 'waits');
    getter($pool, 'waits too');
    $pool->close();
    getter($pool, 'comes later');
});

Co\run(function () {
    echo "-- the constructor throws while others wait for its place\n";
    $refused = true;
    $pool = new ConnectionPool(function () use (&$refused) {
        Co::sleep(1);
        return $refused ? throw new RuntimeException('refused') : 'connection';
    }, 1);
    getter($pool, 'first');
    getter($pool, 'second');
    getter($pool, 'third', 1.5);
    getter($pool, 'fourth');
    Co::sleep(2.5);
    $refused = false;
    Co::sleep(2);
    echo "-- a lost connection is made again, by put()\n";
    getter($pool, 'fifth');
    $pool->put(null);
    echo "-- and when that fails, by whoever waits\n";
    getter($pool, 'sixth');
    $refused = true;
    Co\go(function () use ($pool) {
        try {
            $pool->put(null);
        } catch (RuntimeException $e) {
            echo 'put(null): ', $e->getMessage(), "\n";
        }
    });
    Co::sleep(1.5);
    $refused = false;
    Co::sleep(2);
    echo "-- closed while the constructor waits\n";
    $pool = new ConnectionPool(function () {
        Co::sleep(1);
        return 'connection';
    }, 1);
    getter($pool, 'maker');
    getter($pool, 'waits');
    $pool->close();
    Co::sleep(2);
    echo "-- killed while the constructor waits\n";
    $pool = new ConnectionPool(function () {
        Co::sleep(1);
        return 'connection';
    }, 1);
    $maker = Co\go(function () use ($pool) {
        try {
            $pool->get();
        } catch (Swoole\Coroutine\CanceledException $e) {
            echo "maker: cancelled\n";
        }
    });
    getter($pool, 'waits');
    Co::cancel($maker, true);
    Co::sleep(3);
});
?>
--EXPECT--
-- time-out and cancel
short: false, last error 10018 after 1000 ms
cancelled: false, last error 10017 after 2000 ms
-- put serves the first
long: "connection" after 4000 ms
second: "another" after 0 ms
-- close
waits: false, last error 9 after 0 ms
waits too: false, last error 9 after 0 ms
comes later: RuntimeException: Pool has been closed
-- the constructor throws while others wait for its place
first: RuntimeException: refused
third: false, last error 10018 after 1500 ms
second: RuntimeException: refused
fourth: "connection" after 3000 ms
-- a lost connection is made again, by put()
fifth: "connection" after 1000 ms
-- and when that fails, by whoever waits
put(null): refused
sixth: "connection" after 2000 ms
-- closed while the constructor waits
waits: false, last error 9 after 0 ms
maker: false, last error 9 after 1000 ms
-- killed while the constructor waits
maker: cancelled
waits: "connection" after 1000 ms
