--TEST--
Misuse of the proxies of connections
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
    told(fn () => new PDOProxy('no such function'));
    told(fn () => new PDOProxy(fn () => 'no object'));
    told(fn () => new PDOProxy(fn () => throw new LogicException('thrown')));
    $empty = (new ReflectionClass(PDOProxy::class))->newInstanceWithoutConstructor();
    told(fn () => $empty->query('x'));
    told(fn () => $empty->setAttribute(1, 2));
    told(fn () => $empty->reconnect());
    told(fn () => [$empty->inTransaction(), $empty->getRound(), $empty->reset()]);
    told(fn () => $empty->number);
    echo "-- the constructor changes its mind\n";
    $times = 0;
    $proxy = new PDOProxy(function () use (&$times) {
        return $times++ ? 'no object' : new PDO('');
    });
    Fake::restart();
    told(fn () => $proxy->query('x'));
    told(fn () => $proxy->number);
    echo "-- it uses what it makes\n";
    $proxy = null;
    $inside = false;
    $proxy = new PDOProxy(function () use (&$proxy, &$inside) {
        if ($proxy !== null && !$inside) {
            $inside = true;
            told(fn () => get_class($proxy->query('inner')));
            $proxy = null;
        }
        return new PDO('');
    });
    Fake::restart();
    told(fn () => get_class($proxy->query('outer')));
    echo "-- one connection in two coroutines\n";
    $proxy = new PDOProxy(fn () => new PDO(''));
    Fake::restart();
    foreach (['one', 'two'] as $name) {
        Co\go(fn () => told(fn () => get_class($proxy->query($name))));
    }
    Co::sleep(1);
    echo "-- a class that writes to its properties\n";
    $own = new class(fn () => new PDO('')) extends PDOProxy {
        public function spoil(): void
        {
            $this->calls = [1, [], ['x'], ['x', 'y'], ['setAttribute', [1, 'one']], [2, []]];
            $count = &$this->inTransaction;
            $count = 0;
            $this->__object = $this->__object;
        }
        public function object(mixed $object): void
        {
            $this->__object = $object;
        }
    };
    $own->spoil();
    Fake::restart();
    told(fn () => [get_class($own->query('x')), $own->attributes]);
    $own->object(null);
    told(fn () => $own->query('x'));
    $own->object($own);
    told(fn () => $own->getRound());
});
?>
--EXPECT--
TypeError: Swoole\Database\PDOProxy::__construct(): Argument #1 ($constructor) must be a valid callback, function "no such function" not found or invalid function name
TypeError: Swoole\Database\PDOProxy: the constructor must return an object, string returned
LogicException: thrown
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
[false,0,null]
Swoole\Error: must call constructor first
-- the constructor changes its mind
  PDO 1: ["",null,null,null]
TypeError: Swoole\Database\PDOProxy: the constructor must return an object, string returned
1
-- it uses what it makes
  PDO 2: ["",null,null,null]
  PDO 3: ["",null,null,null]
  PDO 3: inner
"Swoole\\Database\\PDOStatementProxy"
  PDO 4: ["",null,null,null]
  PDO 4: outer
"Swoole\\Database\\PDOStatementProxy"
-- one connection in two coroutines
  PDO 5: ["",null,null,null]
  PDO 6: ["",null,null,null]
  PDO 7: ["",null,null,null]
  PDO 6: one
"Swoole\\Database\\PDOStatementProxy"
  PDO 7: two
"Swoole\\Database\\PDOStatementProxy"
-- a class that writes to its properties
  PDO 8: ["",null,null,null]
  PDO 9: ["",null,null,null]
  PDO 9: x
["Swoole\\Database\\PDOStatementProxy",{"1":"one"}]
Swoole\Error: must call constructor first
1
