--TEST--
PDOProxy connects again when the connection is lost
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
    $pool = new PDOPool(new PDOConfig(), 2);
    $pdo = $pool->get();
    $pdo->setAttribute(3, 'three');
    $pdo->setAttribute(4, 'four');
    $pdo->setAttribute(3, 'again');
    told(fn () => $pdo->setAttribute(-1, 'refused'));
    told(fn () => [get_class($pdo->query('first')), $pdo->getRound()]);
    Fake::restart();
    told(fn () => [get_class($pdo->query('second')), $pdo->getRound(), $pdo->attributes]);
    Fake::restart();
    told(fn () => [get_class($pdo->prepare('third')), $pdo->exec('x'), $pdo->getRound()]);
    echo "-- by hand\n";
    $pdo->reconnect();
    told(fn () => [$pdo->getRound(), $pdo->number, $pdo->attributes]);
    echo "-- other errors are told\n";
    told(fn () => [$pdo->exec('WRONG'), $pdo->getRound()]);
    echo "-- lost again at once\n";
    Fake::restart();
    $pool = new PDOPool(new PDOConfig(), 1);
    $lost = new PDOProxy(function () {
        $pdo = new PDO('');
        Fake::restart();
        return $pdo;
    });
    told(fn () => $lost->query('x'));
    echo "-- the server does not come back\n";
    Fake::$refusal = new PDOException('SQLSTATE[HY000] [2002] Connection refused');
    told(fn () => $pdo->query('x'));
    told(fn () => $pdo->query('x'));
    Fake::$refusal = null;
    told(fn () => get_class($pdo->query('after that')));
    echo "-- two coroutines with a connection each\n";
    Fake::restart();
    $pool = new PDOPool(new PDOConfig(), 2);
    $pool->fill();
    Fake::restart();
    for ($i = 0; $i < 4; $i++) {
        Co\go(function () use ($pool, $i) {
            $pdo = $pool->get();
            $pdo->query("query $i");
            $pool->put($pdo);
        });
    }
    Co::sleep(1);
});
Co\run(function () {
    echo "-- without a connection, the client says that it is in a transaction\n";
    $pdo = (new PDOPool(new PDOConfig(), 1))->get();
    $statement = $pdo->prepare('SELECT');
    Fake::$unsure = true;
    Fake::restart();
    told(fn () => $pdo->query('x'));
    told(fn () => [get_class($pdo->query('after that')), $pdo->getRound()]);
    $lose = function () {
        Fake::$unsure = false;
        Co::sleep(0.005);
        Fake::restart();
        Fake::$unsure = true;
    };
    Co\go($lose);
    told(fn () => [get_class($pdo->query('lost in it')), $pdo->getRound()]);
    Co\go($lose);
    told(fn () => [$statement->execute(), $pdo->getRound()]);
    Co\go($lose);
    told(fn () => [$statement->execute(), $pdo->getRound()]);
});
?>
--EXPECT--
  PDO 1: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
false
  PDO 1: first
["Swoole\\Database\\PDOStatementProxy",0]
  PDO 2: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 2: second
["Swoole\\Database\\PDOStatementProxy",1,{"4":"four","3":"again"}]
  PDO 3: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
["Swoole\\Database\\PDOStatementProxy",1,2]
-- by hand
  PDO 4: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
[3,4,{"4":"four","3":"again"}]
-- other errors are told
[false,3]
-- lost again at once
  PDO 5: ["",null,null,null]
  PDO 6: ["",null,null,null]
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
-- the server does not come back
PDOException: SQLSTATE[HY000] [2002] Connection refused
PDOException: SQLSTATE[HY000] [2002] Connection refused
  PDO 7: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 7: after that
"Swoole\\Database\\PDOStatementProxy"
-- two coroutines with a connection each
  PDO 8: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 9: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 10: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 11: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 10: query 0
  PDO 11: query 1
  PDO 10: query 2
  PDO 11: query 3
-- without a connection, the client says that it is in a transaction
  PDO 12: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
  PDO 13: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 13: after that
["Swoole\\Database\\PDOStatementProxy",1]
  PDO 14: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 14: lost in it
["Swoole\\Database\\PDOStatementProxy",2]
  PDO 15: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 15: execute SELECT [] []
[true,3]
  PDO 16: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 16: execute SELECT [] []
[true,4]
