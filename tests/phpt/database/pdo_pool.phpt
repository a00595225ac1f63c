--TEST--
PDOPool connects as its settings say, and hands out proxies
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
    foreach ([
        new PDOConfig(),
        (new PDOConfig())->withHost('db')->withPort(3307)->withDbname('shop')->withCharset('latin1')->withUsername('me')
            ->withPassword('secret')->withOptions([3 => 2]),
        (new PDOConfig())->withUnixSocket('/run/db.sock'),
        (new PDOConfig())->withDriver('pgsql')->withPort(5432),
        (new PDOConfig())->withDriver('pgsql')->withUnixSocket('/run/postgresql'),
        (new PDOConfig())->withDriver('oci')->withPort(1521),
        (new PDOConfig())->withDriver('sqlite')->withDbname(':memory:'),
        (new PDOConfig())->withDriver('other'),
    ] as $config) {
        told(fn () => get_class((new PDOPool($config))->get()));
    }
    echo "-- the pool\n";
    $config = new PDOConfig();
    $pool = new PDOPool($config, 2);
    $one = $pool->get();
    // Settings may be changed; connections that are made later have them.
    $config->withHost('another');
    $two = $pool->get();
    told(fn () => [$one->number, $two->number, $pool->get(0.001), swoole_last_error()]);
    $pool->put($one);
    told(fn () => $pool->get() === $one);
    told(fn () => clone $one);
    Fake::$refusal = new PDOException('refused');
    $pool->put($one);
    told(fn () => $pool->put(null));
    Fake::$refusal = null;
    told(fn () => $pool->get() === $one);
    told(fn () => $pool->get()->number);
    told(fn () => new PDOPool(new RedisConfig()));
    told(fn () => new PDOPool($config, 0));
    echo "-- nothing is left\n";
    $weak = [WeakReference::create($pool), WeakReference::create($one), WeakReference::create($config)];
    unset($pool, $one, $two, $config);
    told(fn () => array_map(fn ($reference) => $reference->get(), $weak));
});
?>
--EXPECT--
  PDO 1: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
"Swoole\\Database\\PDOProxy"
  PDO 2: ["mysql:host=db;port=3307;dbname=shop;charset=latin1","me","secret",{"3":2}]
"Swoole\\Database\\PDOProxy"
  PDO 3: ["mysql:unix_socket=/run/db.sock;dbname=test;charset=utf8mb4","root","root",[]]
"Swoole\\Database\\PDOProxy"
  PDO 4: ["pgsql:host=127.0.0.1;port=5432;dbname=test","root","root",[]]
"Swoole\\Database\\PDOProxy"
  PDO 5: ["pgsql:host=/run/postgresql;port=3306;dbname=test","root","root",[]]
"Swoole\\Database\\PDOProxy"
  PDO 6: ["oci:dbname=//127.0.0.1:1521/test;charset=utf8mb4","root","root",[]]
"Swoole\\Database\\PDOProxy"
  PDO 7: ["sqlite::memory:","root","root",[]]
"Swoole\\Database\\PDOProxy"
Swoole\Exception: unsupported driver of a database: other
-- the pool
  PDO 8: ["mysql:host=127.0.0.1;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
  PDO 9: ["mysql:host=another;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
[8,9,false,10018]
true
Error: Trying to clone an uncloneable object of class Swoole\Database\PDOProxy
PDOException: refused
true
  PDO 10: ["mysql:host=another;port=3306;dbname=test;charset=utf8mb4","root","root",[]]
10
TypeError: Swoole\Database\PDOPool::__construct(): Argument #1 ($config) must be of type Swoole\Database\PDOConfig, Swoole\Database\RedisConfig given
ValueError: Swoole\Database\PDOPool::__construct(): Argument #2 ($size) must be greater than 0
-- nothing is left
[null,null,null]
