--TEST--
RedisPool connects as its settings say
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
    told(fn () => get_class((new RedisPool(new RedisConfig()))->get()));
    $config = (new RedisConfig())->withHost('cache')->withPort(6380)->withTimeout(1.5)->withReserved('id')->withRetryInterval(100)
        ->withReadTimeout(2.5)->withAuth('secret')->withDbIndex(3)->withOptions([1 => 'one'])->setOption('two', 2);
    told(fn () => get_class((new RedisPool($config, 1))->get()));
    told(fn () => get_class((new RedisPool($config->withAuth(['me', 'secret'])))->get()));
    Fake::$silent = true;
    told(fn () => (new RedisPool($config))->get());
    told(fn () => new RedisPool(new PDOConfig()));
});
?>
--EXPECT--
  Redis->connect ["127.0.0.1",6379,0,null,0,0]
"Redis"
  Redis->connect ["cache",6380,1.5,"id",100,2.5]
  Redis->auth ["secret"]
  Redis->select [3]
  Redis->setOption [1,"one"]
  Redis->setOption ["two",2]
"Redis"
  Redis->connect ["cache",6380,1.5,"id",100,2.5]
  Redis->auth [["me","secret"]]
  Redis->select [3]
  Redis->setOption [1,"one"]
  Redis->setOption ["two",2]
"Redis"
  Redis->connect ["cache",6380,1.5,"id",100,2.5]
RuntimeException: cannot connect to Redis at cache:6380
TypeError: Swoole\Database\RedisPool::__construct(): Argument #1 ($config) must be of type Swoole\Database\RedisConfig, Swoole\Database\PDOConfig given
