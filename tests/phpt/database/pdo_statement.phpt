--TEST--
PDOStatementProxy is prepared again when the connection is lost
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
    $statement = $pdo->prepare('SELECT');
    told(fn () => [get_class($statement), $statement->queryString]);
    $variable = 'before';
    $bound = [$statement->bindParam('one', $variable, 2), $statement->bindValue('two', 'value'),
        $statement->bindColumn(1, $column), $statement->setFetchMode(7, 'Class', []), $statement->setAttribute(9, 'x')];
    told(fn () => $bound);
    $variable = 'after';
    told(fn () => [$statement->execute(), $statement->fetch()]);
    told(fn () => $column);
    echo "-- lost\n";
    Fake::restart();
    told(fn () => $statement->fetch());
    $variable = 'once more';
    told(fn () => [$statement->execute(), $pdo->getRound(), $statement->attributes]);
    told(fn () => $column);
    echo "-- the last that is bound counts\n";
    $statement->bindValue('one', 'a value');
    $statement->bindParam('two', $variable);
    Fake::restart();
    told(fn () => $statement->execute());
    $statement->bindParam('one', $variable);
    Fake::restart();
    told(fn () => $statement->execute(['three' => 3]));
    echo "-- the connection has been made again meanwhile\n";
    Fake::restart();
    $pdo->query('another');
    told(fn () => [$statement->execute(), $pdo->getRound()]);
    echo "-- in a transaction\n";
    $pdo->beginTransaction();
    Fake::restart();
    told(fn () => $statement->execute());
    told(fn () => $pdo->rollBack());
    told(fn () => [$statement->execute(), $pdo->getRound()]);
    echo "-- one of an older connection, in a transaction of the new one\n";
    Fake::restart();
    $pdo->beginTransaction();
    told(fn () => [$statement->execute(), $pdo->getRound(), $pdo->inTransaction()]);
    $pdo->rollBack();
    echo "-- of query()\n";
    $statement = $pdo->query('QUERY');
    Fake::restart();
    told(fn () => $statement->execute());
    echo "-- the server does not come back\n";
    Fake::restart();
    Fake::$refusal = new PDOException('refused');
    told(fn () => $statement->execute());
    Fake::$refusal = null;
    told(fn () => $statement->execute());
    echo "-- misuse\n";
    told(fn () => $statement->bindParam('x'));
    told(fn () => $statement->bindValue());
    told(fn () => $statement->bindValue(1, 2, 3, 4));
    told(fn () => $statement->bindValue([], 2));
    told(fn () => $statement->nothing());
    told(fn () => clone $statement);
    told(fn () => new PDOStatementProxy(new PDOStatement('x', new PDO('')), $pdo));
    told(fn () => new PDOStatementProxy(new stdClass(), $pdo));
    told(fn () => (new ReflectionClass(PDOStatementProxy::class))->newInstanceWithoutConstructor()->execute());
    echo "-- the connection is released after its statements\n";
    $weak = WeakReference::create($pdo);
    unset($pool, $pdo);
    told(fn () => $weak->get() !== null);
    unset($statement);
    told(fn () => $weak->get());
});
?>
--EXPECT--
  PDO 1: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
["Swoole\\Database\\PDOStatementProxy","SELECT"]
[true,true,true,true,true]
  PDO 1: execute SELECT {"one":"after","two":"value"} [7,"Class",[]]
[true,["row"]]
"column 1 of 1"
-- lost
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
  PDO 2: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 2: execute SELECT {"one":"once more","two":"value"} [7,"Class",[]]
[true,1,{"9":"x"}]
"column 1 of 2"
-- the last that is bound counts
  PDO 3: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 3: execute SELECT {"one":"a value","two":"once more"} [7,"Class",[]]
true
  PDO 4: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 4: execute SELECT {"one":"once more","three":3,"two":"once more"} [7,"Class",[]]
true
-- the connection has been made again meanwhile
  PDO 5: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 5: another
  PDO 5: execute SELECT {"one":"once more","two":"once more"} [7,"Class",[]]
[true,4]
-- in a transaction
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
  PDO 6: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 6: execute SELECT {"one":"once more","two":"once more"} [7,"Class",[]]
[true,5]
-- one of an older connection, in a transaction of the new one
  PDO 7: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 7: execute SELECT {"one":"once more","two":"once more"} [7,"Class",[]]
[true,6,true]
  PDO 7: rollBack
-- of query()
  PDO 7: QUERY
  PDO 8: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 8: execute QUERY [] []
true
-- the server does not come back
PDOException: refused
  PDO 9: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 9: execute QUERY [] []
true
-- misuse
ArgumentCountError: Swoole\Database\PDOStatementProxy::bindParam() expects at least 2 arguments, 1 given
ArgumentCountError: Swoole\Database\PDOStatementProxy::bindValue() expects at least 2 arguments, 0 given
ArgumentCountError: Swoole\Database\PDOStatementProxy::bindValue() expects at most 3 arguments, 4 given
TypeError: PDOStatement::bindValue(): Argument #1 ($parameter) must be of type string|int, array given
Error: Call to undefined method PDOStatement::nothing()
Error: Trying to clone an uncloneable object of class Swoole\Database\PDOStatementProxy
  PDO 10: ["",null,null,null]
{}
TypeError: Swoole\Database\PDOStatementProxy::__construct(): Argument #1 ($object) must be of type PDOStatement, stdClass given
Swoole\Error: must call constructor first
-- the connection is released after its statements
true
null
