--TEST--
finally blocks that wait while garbage is collected: canceled, exit, delegates, saved, Fibers of others, a pending exception, ended with the script
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

fiber(says('a Fiber of the main script'));
Co\run(function () {
    gc_collect_cycles();
    Co::sleep(1);

    $id = 0;
    generator(function () use (&$id) {
        $id = Co::getCid();
        says('generator', 10)();
    });
    gc_collect_cycles();
    Co::cancel($id);
    fiber(function () use (&$id) {
        $id = Co::getCid();
        says('Fiber', 10)();
    });
    gc_collect_cycles();
    Co::cancel($id);

    foreach (['generator', 'fiber'] as $make) {
        $make(function () use ($make) {
            Co::sleep(0.001);
            exit("exit in a $make\n");
        });
    }
    gc_collect_cycles();
    Co::sleep(1);

    // Outer and inner generator, each collected on its own.
    $inner = generator(says('inner', 0.002));
    generator(says('outer'), $inner);
    unset($inner);
    gc_collect_cycles();
    Co::sleep(1);

    // Saved by its finally, while that runs and afterwards.
    $holder = new stdClass();
    $holder->generator = (function () use ($holder) {
        try {
            yield;
        } finally {
            $GLOBALS['saved'] = $holder;
            Co::sleep(0.1);
            echo "saved\n";
        }
    })();
    $holder->generator->current();
    unset($holder);
    gc_collect_cycles();
    try {
        $GLOBALS['saved']->generator->next();
    } catch (Error $e) {
        echo $e->getMessage(), "\n";
    }
    gc_collect_cycles();
    Co::sleep(1);
    var_dump($GLOBALS['saved']->generator->valid());
    unset($GLOBALS['saved']);

    // Started by a coroutine that is no more; a suspended generator in it; one Fiber in another.
    go(fn () => fiber(says('Fiber of another coroutine', 0.002), generator(says('generator in a Fiber'))));
    gc_collect_cycles();
    Co::sleep(1);
    fiber(function () {
        $fiber = new Fiber(function () {
            Co::sleep(0.001);
            Fiber::suspend();
            echo "never\n";
        });
        try {
            $fiber->start();
            echo "a Fiber in finally\n";
        } finally {
            unset($fiber);
            Co::sleep(0.001);
        }
    });
    gc_collect_cycles();
    Co::sleep(1);
    try {
        fiber(fn () => throw new LogicException('by a Fiber'));
        generator(fn () => throw new LogicException('by a generator'));
        gc_collect_cycles();
    } catch (Exception $e) {
        echo $e->getMessage(), ' after one ', $e->getPrevious()->getMessage(), "\n";
    }

    // The collector runs while an exception unwinds the function: nobody else finds that one.
    foreach (['generator', 'fiber'] as $make) {
        foreach ([says("$make beside an exception"), fn () => throw new LogicException("$make")] as $finally) {
            try {
                (function () use ($make, $finally) {
                    $roots = [];
                    for ($i = 0; $i < 30000; $i++) {
                        $roots[$i] = new stdClass();
                        $roots[$i]->self = $roots[$i];
                    }
                    $make($finally);
                    throw new RuntimeException('thrown');
                })();
            } catch (Exception $e) {
                echo get_class($e), ' ', get_class($e->getPrevious() ?? $e), "\n";
            }
            Co::sleep(1);
        }
    }

    // All coroutines are taken: it runs where it is, and may not wait.
    Co::set(['max_coroutine' => 1]);
    foreach (['generator', 'fiber'] as $make) {
        $make(function () {
            try {
                Co::sleep(1);
            } catch (Swoole\Error $e) {
                echo strtok($e->getMessage(), ':'), "\n";
            }
        });
    }
    gc_collect_cycles();
    Co::set(['max_coroutine' => 100000]);

    foreach (['generator', 'fiber'] as $make) {
        $make(function () use ($make) {
            try {
                Co::yield();
            } finally {
                echo "finally of a $make\n";
            }
        });
    }
    gc_collect_cycles();
    Co::set(['enable_deadlock_check' => false]);
    echo "end\n";
});
?>
--EXPECT--
a Fiber of the main script slept
generator was canceled
Fiber was canceled
exit in a generator
exit in a fiber
outer slept
inner slept
Cannot resume an already running generator
saved
bool(false)
generator in a Fiber slept
a Fiber in finally
Fiber of another coroutine slept
by a Fiber after one by a generator
RuntimeException RuntimeException
generator beside an exception slept
LogicException RuntimeException
RuntimeException RuntimeException
fiber beside an exception slept
LogicException RuntimeException
the coroutine cannot be suspended here
the coroutine cannot be suspended here
end
finally of a generator
finally of a fiber
