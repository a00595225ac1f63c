--TEST--
Objects in shared memory whose constructor was not called, or is called twice, or that are extended
--FILE--
<?php
class Lazy extends Swoole\Atomic { public function __construct() {} }
class LazyLong extends Swoole\Atomic\Long { public function __construct() {} }
class LazyLock extends Swoole\Lock { public function __construct() {} }
class LazyTable extends Swoole\Table { public function __construct() {} }

function told(callable $do): void
{
    try {
        var_dump($do());
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}

foreach ([new Lazy(), new LazyLong(), new LazyLock(), new LazyTable()] as $it) {
    foreach (['get' => ['a'], 'add' => [], 'wait' => [], 'wakeup' => [], 'lock' => [], 'unlock' => [], 'destroy' => [], 'create' => [],
        'column' => ['a', 1], 'getSize' => [], 'valid' => [], 'stats' => []] as $method => $arguments) {
        if (method_exists($it, $method)) {
            echo get_class($it), " $method ";
            told(fn () => $it->$method(...array_slice($arguments, 0, (new ReflectionMethod($it, $method))->getNumberOfParameters())));
        }
    }
}
foreach ([new Swoole\Atomic(1), new Swoole\Atomic\Long(1), new Swoole\Lock(), new Swoole\Table(64)] as $it) {
    told(fn () => $it->__construct(3));
}
class Counter extends Swoole\Atomic
{
    public string $name = 'counter';
}
$counter = new Counter(5);
var_dump($counter->add(), $counter->name);
?>
--EXPECT--
Lazy get Swoole\Error: must call constructor first
Lazy add Swoole\Error: must call constructor first
Lazy wait Swoole\Error: must call constructor first
Lazy wakeup Swoole\Error: must call constructor first
LazyLong get Swoole\Error: must call constructor first
LazyLong add Swoole\Error: must call constructor first
LazyLock lock Swoole\Error: the lock is not constructed, or destroyed
LazyLock unlock Swoole\Error: the lock is not constructed, or destroyed
LazyLock destroy Swoole\Error: the lock is not constructed, or destroyed
LazyTable get Swoole\Error: the table has no memory: call create() first
LazyTable destroy Swoole\Error: the table has no memory: call create() first
LazyTable create Swoole\Error: must call constructor first
LazyTable column Swoole\Error: must call constructor first
LazyTable getSize int(0)
LazyTable valid bool(false)
LazyTable stats bool(false)
Swoole\Error: the number is constructed already
Swoole\Error: the number is constructed already
Swoole\Error: the lock is constructed already
Swoole\Exception: the table is constructed already
int(6)
string(7) "counter"
