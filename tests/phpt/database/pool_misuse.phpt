--TEST--
Misuse of ConnectionPool
--FILE--
<?php
use Swoole\ConnectionPool;

function told(callable $call): void
{
    try {
        var_dump($call());
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}

class Unconstructed extends ConnectionPool
{
    public function __construct()
    {
    }
    public function again(): void
    {
        parent::__construct(fn () => 1);
        parent::__construct(fn () => 2);
    }
    public function spoil(): void
    {
        $this->pool = new Swoole\Coroutine\Channel(1);
        unset($this->num);
    }
}

/** Makes nothing, and others than the pool has asked for. */
class Lazy extends ConnectionPool
{
    protected function make(): void
    {
        echo "make()\n";
    }
}
class Own extends ConnectionPool
{
    protected function make(): void
    {
        echo "make()\n";
        parent::make();
    }
    public function more(): void
    {
        parent::make();
    }
}

told(fn () => new ConnectionPool(fn () => 1, 0));
told(fn () => new ConnectionPool(fn () => 1, -1));
told(fn () => new ConnectionPool('no such function'));
told(fn () => (new Unconstructed())->get());
told(fn () => (new Unconstructed())->put(1));
told(fn () => (new Unconstructed())->fill());
told(fn () => (new Unconstructed())->close());
told(fn () => (new Unconstructed())->again());
told(fn () => (new Unconstructed())->spoil());

$pool = new ConnectionPool(fn () => new stdClass(), 2);
told(fn () => clone $pool);
told(fn () => serialize($pool));
echo "-- outside coroutines\n";
told(fn () => $pool->get());
told(fn () => $pool->fill());
told(fn () => $pool->put(new stdClass()));
told(fn () => $pool->put(null));

Co\run(function () use ($pool) {
    echo "-- put\n";
    $pool->put(false);
    $one = $pool->get();
    $two = $pool->get();
    $pool->put($one);
    told(fn () => $pool->put($one));
    $pool->put($two);
    told(fn () => $pool->put(new stdClass()));
    echo "-- one that the pool has not made\n";
    $other = new ConnectionPool(fn () => 'made', 2);
    $other->put('foreign');
    echo $other->get(), ' ', $other->get(), ' ', json_encode($other->get(0.001)), "\n";
    echo "-- bad constructors\n";
    told(fn () => (new ConnectionPool(fn () => null))->get());
    told(fn () => (new ConnectionPool(fn () => false))->fill());
    told(fn () => (new ConnectionPool(fn () => 1, 1, 'NoSuchClass'))->get());
    told(fn () => (new ConnectionPool(fn () => 1, 1, 'Iterator'))->get());
    told(fn () => (new ConnectionPool(fn () => 1, 1, 'ArrayIterator'))->get());
    echo "-- another make()\n";
    $lazy = new Lazy(fn () => 1, 2);
    told(fn () => $lazy->fill());
    told(fn () => $lazy->get(0.001));
    $own = new Own(fn () => 'made', 1);
    told(fn () => $own->get());
    $own->put('made');
    $own->more();
    echo "-- closed\n";
    $pool->close();
    told(fn () => $pool->get());
    told(fn () => $pool->fill());
    told(fn () => $pool->put($one));
    told(fn () => $own->close());
    told(fn () => $own->more());
});
?>
--EXPECT--
ValueError: Swoole\ConnectionPool::__construct(): Argument #2 ($size) must be greater than 0
ValueError: Swoole\ConnectionPool::__construct(): Argument #2 ($size) must be greater than 0
TypeError: Swoole\ConnectionPool::__construct(): Argument #1 ($constructor) must be a valid callback, function "no such function" not found or invalid function name
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
Swoole\Error: must call constructor first
NULL
Swoole\Error: the pool is constructed already
Error: Property num of class Unconstructed cannot be unset
Error: Trying to clone an uncloneable object of class Swoole\ConnectionPool
Exception: Serialization of 'Swoole\ConnectionPool' is not allowed
-- outside coroutines
Swoole\Error: API must be called in the coroutine
Swoole\Error: API must be called in the coroutine
Swoole\Error: API must be called in the coroutine
Swoole\Error: API must be called in the coroutine
-- put
Swoole\Error: the connection is in the pool already
Swoole\Error: the pool is full: all 2 connections are in it
-- one that the pool has not made
foreign made false
-- bad constructors
Swoole\Error: the constructor of the pool has returned no connection
Swoole\Error: the constructor of the pool has returned no connection
Error: Class "NoSuchClass" not found
Error: Cannot instantiate interface Iterator
object(ArrayIterator)#13 (1) {
  ["storage":"ArrayIterator":private]=>
  object(Closure)#16 (0) {
  }
}
-- another make()
make()
NULL
make()
bool(false)
make()
string(4) "made"
-- closed
RuntimeException: Pool has been closed
RuntimeException: Pool has been closed
NULL
NULL
RuntimeException: Pool has been closed
