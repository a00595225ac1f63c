--TEST--
Scheduler: what cannot be added, what keeps tasks, and what happens to those that are left
--FILE--
<?php
use Swoole\Coroutine\Scheduler;

class Noisy
{
    public function __construct(public string $name, public mixed $other = null)
    {
    }
    public function __call(string $name, array $arguments)
    {
        echo "$this->name->$name(", implode(', ', $arguments), ")\n";
    }
    public function __destruct()
    {
        echo "$this->name is gone\n";
    }
}

function thrown(callable $call): void
{
    try {
        $call();
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}

$scheduler = new Scheduler();
thrown(fn () => $scheduler->add('nofunc'));
thrown(fn () => $scheduler->parallel(2, []));
thrown(fn () => clone $scheduler);
thrown(fn () => serialize($scheduler));

echo "-- callables that the engine makes for one call\n";
$scheduler->parallel(2, [new Noisy('magic'), 'called'], 'a', 'b');
$scheduler->start();

echo "-- added while it runs\n";
$scheduler->add(function () use ($scheduler) {
    $scheduler->add(fn () => print("never\n"));
    Co::sleep(0.001);
    $scheduler->parallel(2, fn () => print("never\n"));
});
var_dump($scheduler->start());

echo "-- arguments by reference\n";
$value = 1;
$scheduler->add(function (&$changed) {
    $changed++;
    echo "$changed\n";
}, $value);
$scheduler->start();
echo "$value\n";

echo "-- never started\n";
$scheduler->add([new Noisy('callable'), 'x'], new Noisy('argument'));
unset($scheduler);

echo "-- a circle\n";
$scheduler = new Scheduler();
$scheduler->add(fn () => 1, new Noisy('of a circle', $scheduler));
unset($scheduler);
gc_collect_cycles();
echo "end\n";
?>
--EXPECTF--
TypeError: Swoole\Coroutine\Scheduler::add(): Argument #1 ($func) must be a valid callback, function "nofunc" not found or invalid function name
TypeError: Swoole\Coroutine\Scheduler::parallel(): Argument #2 ($func) must be a valid callback, array callback must have exactly two members
Error: Trying to clone an uncloneable object of class Swoole\Coroutine\Scheduler
Exception: Serialization of 'Swoole\Coroutine\Scheduler' is not allowed
-- callables that the engine makes for one call
magic->called(a, b)
magic->called(a, b)
magic is gone
-- added while it runs

Warning: Swoole\Coroutine\Scheduler::add(): the scheduler is running: use go() in %s on line %d

Warning: Swoole\Coroutine\Scheduler::parallel(): the scheduler is running: use go() in %s on line %d
bool(true)
-- arguments by reference

Warning: {closure%S}(): Argument #1 ($changed) must be passed by reference, value given in %s on line %d
2
1
-- never started
callable is gone
argument is gone
-- a circle
of a circle is gone
end
