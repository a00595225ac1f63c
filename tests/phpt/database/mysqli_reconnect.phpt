--TEST--
MysqliProxy connects again when the connection is lost
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
    $pool = new MysqliPool(new MysqliConfig(), 1);
    $mysqli = $pool->get();
    told(fn () => [$mysqli->options(7, 'seven'), $mysqli->set_opt(8, 'eight'), $mysqli->set_charset('big5'), $mysqli->getRound()]);
    told(fn () => $mysqli->change_user('me', 'secret', null));
    Fake::restart();
    told(fn () => [$mysqli->query('x'), $mysqli->getRound(), $mysqli->options, $mysqli->charset]);
    echo "-- in a transaction\n";
    $mysqli->begin_transaction();
    Fake::restart();
    told(fn () => $mysqli->query('in it'));
    told(fn () => $mysqli->rollback());
    told(fn () => [$mysqli->query('after it'), $mysqli->getRound()]);
    echo "-- without autocommit, one is always open\n";
    told(fn () => $mysqli->autocommit(false));
    $mysqli->query('in it');
    $mysqli->commit();
    Fake::restart();
    told(fn () => $mysqli->query('in the next'));
    told(fn () => $mysqli->rollback());
    told(fn () => $mysqli->query('in a new one'));
    told(fn () => $mysqli->autocommit(true));
    Fake::restart();
    told(fn () => $mysqli->query('in none'));
    echo "-- left open\n";
    $mysqli->autocommit(false);
    $pool->put($mysqli);
    told(fn () => $pool->get() === $mysqli);
    Fake::restart();
    told(fn () => $mysqli->query('in none'));
    echo "-- reset\n";
    $mysqli->begin_transaction();
    $mysqli->reset();
    Fake::restart();
    told(fn () => [$mysqli->query('in none'), $mysqli->getRound()]);
    $mysqli->reconnect();
    told(fn () => $mysqli->getRound());
});
?>
--EXPECT--
  mysqli 1: ["127.0.0.1","root","root","test",3306,null] []
[true,true,true,0]
  mysqli 1: user me, 
true
  mysqli 2: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 2: user me, 
  mysqli 2: x
["result of 2",1,{"7":"seven","8":"eight"},"big5"]
-- in a transaction
mysqli_sql_exception: Lost connection to server during query
  mysqli 2: rollback
mysqli_sql_exception: Lost connection to server during query
  mysqli 3: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 3: user me, 
  mysqli 3: after it
["result of 3",2]
-- without autocommit, one is always open
  mysqli 3: autocommit off
true
  mysqli 3: in it
mysqli_sql_exception: Lost connection to server during query
  mysqli 3: rollback
mysqli_sql_exception: Lost connection to server during query
  mysqli 4: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 4: user me, 
  mysqli 4: autocommit off
  mysqli 4: in a new one
"result of 4"
  mysqli 4: autocommit on
true
  mysqli 5: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 5: user me, 
  mysqli 5: autocommit on
  mysqli 5: in none
"result of 5"
-- left open
  mysqli 5: autocommit off
  mysqli 5: rollback
  mysqli 5: autocommit on
true
  mysqli 6: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 6: user me, 
  mysqli 6: in none
"result of 6"
-- reset
  mysqli 7: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 7: user me, 
  mysqli 7: in none
["result of 7",6]
  mysqli 8: ["127.0.0.1","root","root","test",3306,null] []
  mysqli 8: user me, 
7
