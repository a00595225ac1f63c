--TEST--
MysqliPool connects as its settings say, and hands out proxies
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
    told(fn () => get_class((new MysqliPool(new MysqliConfig()))->get()));
    $config = (new MysqliConfig())->withHost('db')->withPort(3307)->withDbname('shop')->withUsername('me')->withPassword('secret')
        ->withUnixSocket('/run/db.sock')->withCharset('latin1')->withOptions([1 => 'one', 2 => 'two']);
    $pool = new MysqliPool($config, 1);
    $mysqli = $pool->get();
    told(fn () => [$mysqli->charset, $mysqli->number, $mysqli->query('x')]);
    $pool->put($mysqli);
    told(fn () => $pool->get() === $mysqli);
    Fake::$refusal = new mysqli_sql_exception('refused', 2002);
    told(fn () => (new MysqliPool($config))->get());
    told(fn () => new MysqliPool(new PDOConfig()));
    told(fn () => $mysqli->nothing());
});
?>
--EXPECT--
  mysqli 1: ["127.0.0.1","root","root","test",3306,null] []
"Swoole\\Database\\MysqliProxy"
  mysqli 2: ["db","me","secret","shop",3307,"\/run\/db.sock"] {"1":"one","2":"two"}
  mysqli 2: x
["latin1",2,"result of 2"]
true
mysqli_sql_exception: refused
TypeError: Swoole\Database\MysqliPool::__construct(): Argument #1 ($config) must be of type Swoole\Database\MysqliConfig, Swoole\Database\PDOConfig given
Error: Call to undefined method mysqli::nothing()
