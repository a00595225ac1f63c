--TEST--
batch(), map() and parallel(): every kind of callable, and every way in which tasks and callers end
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use function Swoole\Coroutine\{batch, map, parallel, run};

class Magic
{
    public function __call(string $name, array $arguments)
    {
        return "$name(" . implode(', ', $arguments) . ')';
    }
    public static function next(int $n): int
    {
        return $n + 1;
    }
}

class Noisy
{
    public function __destruct()
    {
        echo "destroyed\n";
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

run(function () {
    echo "-- callables\n";
    echo json_encode(batch([[new Magic(), 'called'], 'key' => 'pi', 9 => fn () => null])), "\n";
    echo json_encode(map([1, 2], 'Magic::next')), "\n";
    echo json_encode(map([1, 2], [new Magic(), 'called'])), "\n";
    parallel(2, [new Magic(), 'called']);
    parallel(-1, fn () => print("never\n"));
    $changing = [1, 2];
    $reference = &$changing[1];
    echo json_encode(map($changing, function (int $n) use (&$changing) {
        $changing = [];
        Co::sleep(0.001);
        return $n;
    })), "\n";

    echo "-- nothing starts unless all can be called\n";
    thrown(fn () => batch([fn () => print("never\n"), 'nofunc']));
    thrown(fn () => batch([fn () => print("never\n"), 3]));
    thrown(fn () => map([1], 'nofunc'));
    spl_autoload_register(fn (string $class) => throw new LogicException("no $class"));
    thrown(fn () => batch([fn () => print("never\n"), 'Missing::method']));

    echo "-- a task that exits has no result\n";
    echo json_encode(batch(['exits' => fn () => exit(), 'returns' => fn () => 1])), "\n";

    echo "-- a task that is cancelled\n";
    $id = 0;
    go(function () use (&$id) {
        Co::sleep(0.01);
        Co::cancel($id, true);
    });
    echo json_encode(batch([function () use (&$id) {
        $id = Co::getCid();
        try {
            Co::sleep(1);
        } catch (Swoole\Coroutine\CanceledException) {
            return 'cancelled';
        }
    }])), "\n";

    echo "-- a caller that is cancelled\n";
    $caller = Co::getCid();
    go(function () use ($caller) {
        Co::sleep(0.01);
        Co::cancel($caller);
    });
    $slow = function () {
        Co::sleep(0.1);
        return new Noisy();
    };
    echo json_encode(batch([$slow])), ' ', swoole_last_error(), "\n";
    Co::sleep(1);
    go(function () use ($caller) {
        Co::sleep(0.01);
        Co::cancel($caller, true);
    });
    thrown(fn () => batch([fn () => new Noisy(), $slow]));
    Co::sleep(1);

    echo "-- no more coroutines\n";
    Co::set(['max_coroutine' => 2]);
    echo json_encode(batch([fn () => Co::sleep(0.01), fn () => 1])), "\n";
    parallel(3, function () {
        Co::sleep(0.01);
        echo "one runs\n";
    });
    Co::set(['max_coroutine' => 100]);
});

echo "-- outside coroutines, and the end of the script\n";
echo json_encode(batch([fn () => 'at once'])), "\n";
thrown(fn () => batch([function () {
    try {
        Co::yield();
    } finally {
        echo "the task ends\n";
    }
}]));
Co::set(['enable_deadlock_check' => false]);
go(function () {
    try {
        batch([fn () => new Noisy(), fn () => Co::yield()]);
    } finally {
        echo "the caller ends\n";
    }
});
?>
--EXPECTF--
-- callables
{"0":"called()","key":3.14%d,"9":null}
[2,3]
["called(1)","called(2)"]
[1,2]
-- nothing starts unless all can be called
TypeError: Swoole\Coroutine\batch(): Argument #1 ($tasks) must hold valid callbacks only, function "nofunc" not found or invalid function name
TypeError: Swoole\Coroutine\batch(): Argument #1 ($tasks) must hold valid callbacks only, no array or string given
TypeError: Swoole\Coroutine\map(): Argument #2 ($fn) must be a valid callback, function "nofunc" not found or invalid function name
LogicException: no Missing
-- a task that exits has no result
{"exits":null,"returns":1}
-- a task that is cancelled
["cancelled"]
-- a caller that is cancelled
[null] 10017
destroyed
destroyed
Swoole\Coroutine\CanceledException: 
destroyed
-- no more coroutines

Warning: Swoole\Coroutine\batch(): exceed max number of coroutine 2 in %s on line %d
[true,null]

Warning: Swoole\Coroutine\parallel(): exceed max number of coroutine 2 in %s on line %d
one runs
-- outside coroutines, and the end of the script
["at once"]
Swoole\Error: API must be called in the coroutine
the task ends
destroyed
the caller ends
