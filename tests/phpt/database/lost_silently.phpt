--TEST--
A lost connection is noticed where errors are told by false
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

Fake::$silent = true;
Co\run(function () {
    $pdo = (new PDOPool(new PDOConfig()))->get();
    told(fn () => $pdo->exec('WRONG'));
    Fake::restart();
    told(fn () => [get_class($pdo->query('x')), $pdo->getRound()]);
    $statement = $pdo->prepare('SELECT');
    Fake::restart();
    told(fn () => [$statement->fetch(), $pdo->getRound()]);
    told(fn () => [$statement->execute(), $pdo->getRound()]);
    $pdo->beginTransaction();
    Fake::restart();
    told(fn () => [$pdo->query('in it'), $statement->execute(), $pdo->commit(), $pdo->inTransaction()]);
    told(fn () => [get_class($pdo->query('after it')), $pdo->getRound()]);

    $mysqli = (new MysqliPool(new MysqliConfig()))->get();
    Fake::restart();
    told(fn () => [$mysqli->query('x'), $mysqli->getRound()]);
    $statement = $mysqli->prepare('SELECT');
    Fake::restart();
    told(fn () => [$statement->fetch(), $statement->execute(), $mysqli->getRound()]);
    echo "-- no error at all\n";
    told(fn () => (new PDOProxy(fn () => new class { public function no() { return false; } }))->no());
    told(fn () => (new PDOProxy(fn () => new class { public function no() { return false; } public function errorInfo() { throw new Exception('asked'); } }))->no());
    echo "-- cannot connect\n";
    Fake::$refusal = new mysqli_sql_exception('refused', 2002);
    told(fn () => (new MysqliPool(new MysqliConfig()))->get());
    try {
        (new MysqliPool(new MysqliConfig()))->fill();
    } catch (Swoole\Database\MysqliException $e) {
        told(fn () => [$e->getCode(), $e instanceof Exception]);
    }
    told(fn () => (new RedisPool(new RedisConfig()))->get());
});
?>
--EXPECT--
  PDO 1: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
false
  PDO 2: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 2: x
["Swoole\\Database\\PDOStatementProxy",1]
[false,1]
  PDO 3: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 3: execute SELECT [] []
[true,2]
[false,false,false,false]
  PDO 4: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 4: after it
["Swoole\\Database\\PDOStatementProxy",3]
  mysqli 5: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 6: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 6: x
["result of 6",1]
  mysqli 7: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 7: execute SELECT [] []
[false,true,2]
-- no error at all
false
false
-- cannot connect
Swoole\Database\MysqliException: refused
[2002,true]
  Redis->connect ["127.0.0.1",6379,0,null,0,0]
RuntimeException: cannot connect to Redis at 127.0.0.1:6379
