--TEST--
finally blocks that wait while a Fiber collects garbage
--SKIPIF--
<?php
if (PHP_VERSION_ID >= 80400) {
    echo 'skip from 8.4 on a collection inside a Fiber runs them in a Fiber of the engine, which nobody may leave';
}
?>
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
function guarded(callable $finally, ?Generator $inner = null): Generator
{
    $self = yield;
    try {
        yield from $inner ?? [1];
    } finally {
        $finally();
    }
}

function generator(callable $finally, ?Generator $inner = null): Generator
{
    $generator = guarded($finally, $inner);
    $generator->current();
    $generator->send($generator);
    return $generator;
}

/** A Fiber whose only holder is itself. */
function fiber(callable $finally, ?Generator $inside = null): void
{
    $fiber = null;
    $fiber = new Fiber(function () use (&$fiber, $finally, $inside) {
        try {
            $inside?->next();
            Fiber::suspend();
        } finally {
            $finally();
        }
    });
    $fiber->start();
}

function says(string $what, float $seconds = 0.001): Closure
{
    return function () use ($what, $seconds) {
        echo Co::sleep($seconds) ? "$what slept\n" : "$what was canceled\n";
    };
}

Co\run(function () {
    (new Fiber(function () {
        generator(says('collected by a Fiber'));
        fiber(says('Fiber collected by a Fiber', 0.002));
        echo gc_collect_cycles() >= 0 ? "the Fiber goes on\n" : '';
        Fiber::suspend();
    }))->start();
    Co::sleep(1);
});
?>
--EXPECT--
the Fiber goes on
collected by a Fiber slept
Fiber collected by a Fiber slept
