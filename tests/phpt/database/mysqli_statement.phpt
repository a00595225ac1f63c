--TEST--
MysqliStatementProxy is prepared again when the connection is lost
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
    $mysqli = (new MysqliPool(new MysqliConfig()))->get();
    $statement = $mysqli->prepare('SELECT');
    told(fn () => get_class($statement));
    $one = 1;
    $two = 'two';
    $bound = [$statement->attr_set(3, 4), $statement->bind_param('is', $one, $two), $statement->bind_result($first, $second)];
    told(fn () => $bound);
    $one = 11;
    told(fn () => $statement->execute());
    told(fn () => [$first, $second]);
    Fake::restart();
    $one = 111;
    told(fn () => [$statement->execute(), $statement->attributes, $mysqli->getRound()]);
    told(fn () => [$first, $second]);
    $statement->bind_param('s', $two);
    Fake::restart();
    told(fn () => $statement->execute());
    echo "-- of stmt_init()\n";
    $statement = $mysqli->stmt_init();
    told(fn () => get_class($statement));
    Fake::restart();
    told(fn () => $statement->execute());
    $mysqli->query('x');
    $statement = $mysqli->stmt_init();
    $statement->prepare('LATER');
    Fake::restart();
    told(fn () => $statement->execute());
    echo "-- misuse\n";
    told(fn () => $statement->bind_param());
    told(fn () => new MysqliStatementProxy(new stdClass(), null, $mysqli));
    told(fn () => get_class(new MysqliStatementProxy(new mysqli_stmt(new mysqli()), 'x', $mysqli)));
    told(fn () => new MysqliStatementProxy(new mysqli_stmt(new mysqli()), 'x', new PDOProxy(fn () => new PDO(''))));
});
?>
--EXPECT--
  mysqli 1: ["127.0.0.1","root","root","test",3306,null] []
"Swoole\\Database\\MysqliStatementProxy"
[true,true,true]
  mysqli 1: execute SELECT [11,"two"] {"3":4}
true
["result 0 of 1","result 1 of 1"]
  mysqli 2: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 2: execute SELECT [111,"two"] {"3":4}
[true,{"3":4},1]
["result 0 of 2","result 1 of 2"]
  mysqli 3: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 3: execute SELECT ["two"] {"3":4}
true
-- of stmt_init()
"Swoole\\Database\\MysqliStatementProxy"
mysqli_sql_exception: Lost connection to server during query
  mysqli 4: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 4: x
  mysqli 5: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 5: execute LATER [] []
true
-- misuse
ArgumentCountError: Swoole\Database\MysqliStatementProxy::bind_param() expects at least 1 argument, 0 given
TypeError: Swoole\Database\MysqliStatementProxy::__construct(): Argument #1 ($object) must be of type mysqli_stmt, stdClass given
"Swoole\\Database\\MysqliStatementProxy"
  PDO 6: ["",null,null,null]
TypeError: Swoole\Database\MysqliStatementProxy::__construct(): Argument #3 ($parent) must be of type Swoole\Database\MysqliProxy, Swoole\Database\PDOProxy given
