--TEST--
ConnectionPool makes connections when they are needed, and lends them
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\ConnectionPool;

class Pool extends ConnectionPool
{
    public function tell(): string
    {
        return $this->pool ? "{$this->pool->length()} of $this->num in the pool, $this->size places" : "closed, $this->num";
    }
}

class Connection
{
    public static int $made = 0;
    public int $number;
    public function __construct()
    {
        Co::sleep(0.01);
        $this->number = ++self::$made;
    }
    public function __destruct()
    {
        echo "$this->number is gone\n";
    }
}

Co\run(function () {
    var_dump(ConnectionPool::DEFAULT_SIZE);
    $pool = new Pool(fn () => new Connection(), 2);
    echo $pool->tell(), "\n";
    $order = [];
    for ($i = 0; $i < 6; $i++) {
        Co\go(function () use ($pool, $i, &$order) {
            $connection = $pool->get();
            $order[] = "$i:$connection->number";
            Co::sleep(1);
            $pool->put($connection);
        });
    }
    Co::sleep(10);
    echo implode(' ', $order), "\n", $pool->tell(), "\n";

    $pool = new Pool(fn () => new Connection(), 3);
    $pool->fill();
    $pool->fill();
    echo $pool->tell(), "\n";
    $connection = $pool->get();
    echo "got $connection->number: ", $pool->tell(), "\n";
    unset($connection);
    echo $pool->tell(), "\n";
    $pool->put(null);
    echo $pool->tell(), "\n";
    $connection = $pool->get();
    $pool->close();
    echo $pool->tell(), "\n";
    $pool->close();
    $pool->put($connection);
    $pool->put(null);
    echo $pool->tell(), "\n";
});

class Proxy
{
    public function __construct(callable $constructor)
    {
        echo 'proxy of ', $constructor(), "\n";
    }
}
Co\run(function () {
    $pool = new Pool(fn () => 'a connection', 1, Proxy::class);
    echo get_class($pool->get()), ", ", $pool->tell(), "\n";
    // Anything but null and false is a connection.
    foreach ([7, 'text', [1], true, 0.0] as $value) {
        $pool = new Pool(fn () => $value);
        var_dump($pool->get() === $value);
    }
});
?>
--EXPECT--
int(64)
0 of 0 in the pool, 2 places
0:1 1:2 2:1 3:2 4:1 5:2
2 of 2 in the pool, 2 places
1 is gone
2 is gone
3 of 3 in the pool, 3 places
got 3: 2 of 3 in the pool, 3 places
3 is gone
2 of 3 in the pool, 3 places
3 of 3 in the pool, 3 places
5 is gone
6 is gone
closed, 0
closed, 0
4 is gone
proxy of a connection
Proxy, 0 of 1 in the pool, 1 places
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
