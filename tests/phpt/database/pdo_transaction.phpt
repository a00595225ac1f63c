--TEST--
PDOProxy does not connect again in a transaction
--ENV--
WSCO_CLOCK=virtual
--SKIPIF--
<?php require __DIR__ . '/skip.inc'; ?>
--FILE--
<?php
require __DIR__ . '/fake.inc';

use Swoole\Database\{MysqliConfig, MysqliPool, MysqliProxy, MysqliStatementProxy, PDOConfig, PDOPool, PDOProxy, PDOStatementProxy, RedisConfig, RedisPool};

function told(callable $call): void
{
    try {
        echo json_encode($call()), "\n";
    } catch (Throwable $e) {
        echo get_class($e), ": ", $e->getMessage(), "\n";
    }
}

Co\run(function () {
    $pool = new PDOPool(new PDOConfig(), 1);
    $pdo = $pool->get();
    told(fn () => [$pdo->inTransaction(), $pdo->beginTransaction(), $pdo->inTransaction(), $pdo->commit(), $pdo->inTransaction()]);
    told(fn () => [$pdo->beginTransaction(), $pdo->rollBack(), $pdo->inTransaction()]);
    echo "-- lost before it begins\n";
    Fake::restart();
    told(fn () => [$pdo->beginTransaction(), $pdo->getRound()]);
    echo "-- lost in it\n";
    Fake::restart();
    told(fn () => $pdo->query('in it'));
    told(fn () => $pdo->prepare('in it'));
    told(fn () => $pdo->beginTransaction());
    told(fn () => $pdo->inTransaction());
    told(fn () => $pdo->commit());
    told(fn () => $pdo->inTransaction());
    told(fn () => [$pdo->beginTransaction(), $pdo->getRound(), $pdo->inTransaction()]);
    told(fn () => $pdo->rollBack());
    echo "-- begun by a statement\n";
    $pdo->exec('BEGIN');
    Fake::restart();
    told(fn () => $pdo->query('in it'));
    told(fn () => get_class($pdo->query('after it')));
    echo "-- left open\n";
    $pdo->beginTransaction();
    $pool->put($pdo);
    told(fn () => [$pool->get() === $pdo, $pdo->inTransaction(), $pdo->inside]);
    echo "-- left open and lost\n";
    $pdo->beginTransaction();
    Fake::restart();
    $pool->put($pdo);
    told(fn () => [$pool->get() === $pdo, $pdo->inTransaction(), $pdo->getRound()]);
    told(fn () => [$pdo->beginTransaction(), $pdo->getRound(), $pdo->commit()]);
    echo "-- told to forget it\n";
    $pdo->beginTransaction();
    $pdo->reset();
    told(fn () => [$pdo->inTransaction(), $pdo->inside, $pdo->commit()]);
    echo "-- cancelled while it is rolled back\n";
    $pdo->beginTransaction();
    $putter = Co\go(fn () => $pool->put($pdo));
    Co::cancel($putter);
    told(fn () => $pool->get() === $pdo);
    echo "-- cancelled by an exception: the place is free\n";
    $pdo->beginTransaction();
    $putter = Co\go(fn () => told(fn () => $pool->put($pdo)));
    Co::cancel($putter, true);
    Co::sleep(0.001);
    told(fn () => get_class($pool->get(1)));
});
?>
--EXPECT--
  PDO 1: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 1: commit
[false,true,true,true,false]
  PDO 1: rollBack
[true,true,false]
-- lost before it begins
  PDO 2: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
[true,1]
-- lost in it
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
PDOException: There is already an active transaction
true
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
false
  PDO 3: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
[true,2,true]
  PDO 3: rollBack
true
-- begun by a statement
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
  PDO 4: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 4: after it
"Swoole\\Database\\PDOStatementProxy"
-- left open
  PDO 4: rollBack
[true,false,false]
-- left open and lost
[true,false,3]
  PDO 5: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 5: commit
[true,4,true]
-- told to forget it
  PDO 5: commit
[false,true,true]
-- cancelled while it is rolled back
  PDO 5: rollBack
true
-- cancelled by an exception: the place is free
Swoole\Coroutine\CanceledException: 
  PDO 6: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
"Swoole\\Database\\PDOProxy"
