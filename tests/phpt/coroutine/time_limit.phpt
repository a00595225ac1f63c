--TEST--
setTimeLimit(): every kind of wait, a coroutine that is ready, Fibers, defers, a limit in place of another, none
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\{Channel, TimeoutException, WaitGroup};

function limited(string $name, Closure $work, float $seconds = 0.1): void
{
    Co\run(function () use ($name, $work, $seconds) {
        $start = Co::getElapsed();
        Co::setTimeLimit($seconds);
        try {
            $work();
            Co::setTimeLimit(0);
            $end = 'no exception';
        } catch (TimeoutException $e) {
            $end = $e->getMessage();
        }
        echo "$name: $end after ", intdiv(Co::getElapsed(), 10) * 10, " ms\n";
        // It comes once.
        Co::sleep(1);
    });
}

limited('sleep', fn () => Co::sleep(10));
limited('yield', fn () => Co::yield());
limited('pop', fn () => (new Channel())->pop());
limited('pop with a longer time-out', fn () => (new Channel())->pop(10));
limited('wait', fn () => (new WaitGroup(1))->wait());
limited('join', fn () => Co::join([go(fn () => Co::sleep(0.3))]));
limited('nothing to wait for', function () {
    for ($end = microtime(true) + 0.002; microtime(true) < $end;) {
        continue;
    }
});
limited('in a Fiber', function () {
    $fiber = new Fiber(function () {
        try {
            Co::sleep(10);
        } finally {
            echo "the Fiber ends\n";
        }
    });
    $fiber->start();
});
limited('taken away', function () {
    Co::setTimeLimit(0);
    Co::sleep(0.2);
    Co::setTimeLimit(INF);
    Co::sleep(0.2);
    Co::setTimeLimit(NAN);
    Co::sleep(0.2);
});
limited('longer than before', function () {
    Co::setTimeLimit(0.5);
    Co::sleep(10);
});
limited('again after the first', function () {
    try {
        Co::sleep(10);
    } catch (TimeoutException) {
        Co::setTimeLimit(0.2);
        Co::sleep(10);
    }
});
limited('a child has none', function () {
    go(function () {
        Co::sleep(0.3);
        echo "the child has slept\n";
    });
    Co::sleep(0.05);
});
limited('woken and over in the same turn', function () {
    $channel = new Channel();
    Swoole\Timer::after(100, fn () => $channel->push('value'));
    $value = $channel->pop();
    echo "got $value\n";
    Co::sleep(1);
});
limited('cancelled with an exception before', function () {
    $id = Co::getCid();
    go(function () use ($id) {
        Co::sleep(0.05);
        Co::cancel($id, true);
    });
    try {
        Co::sleep(10);
    } catch (Swoole\Coroutine\CanceledException) {
        echo "cancelled\n";
    }
    Co::sleep(10);
});
Co\run(function () {
    // A defer belongs to the coroutine.
    Co::setTimeLimit(0.1);
    defer(function () {
        try {
            Co::sleep(10);
        } catch (TimeoutException $e) {
            echo "in a defer\n";
        }
    });
});
// 10,000 of them, half of which end before.
$over = 0;
Co\run(function () use (&$over) {
    for ($i = 0; $i < 10000; $i++) {
        go(function () use ($i, &$over) {
            Co::setTimeLimit(0.5);
            try {
                Co::sleep($i % 2 ? 0.25 : 1);
            } catch (TimeoutException) {
                $over++;
            }
        });
    }
});
var_dump($over);
try {
    Co::setTimeLimit(1);
} catch (Swoole\Error $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
sleep: The time limit of the coroutine is over after 100 ms
yield: The time limit of the coroutine is over after 100 ms
pop: The time limit of the coroutine is over after 100 ms
pop with a longer time-out: The time limit of the coroutine is over after 100 ms
wait: The time limit of the coroutine is over after 100 ms
join: The time limit of the coroutine is over after 100 ms
nothing to wait for: no exception after 0 ms
the Fiber ends
in a Fiber: The time limit of the coroutine is over after 100 ms
taken away: no exception after 600 ms
longer than before: The time limit of the coroutine is over after 500 ms
again after the first: The time limit of the coroutine is over after 300 ms
a child has none: no exception after 50 ms
the child has slept
woken and over in the same turn: The time limit of the coroutine is over after 100 ms
cancelled
cancelled with an exception before: The time limit of the coroutine is over after 100 ms
in a defer
int(5000)
API must be called in the coroutine
