--TEST--
finally blocks of generators and Fibers that the collector destroys may wait: whoever has set it off goes on
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
function guarded(string $name, callable $finally, $more = null): Generator
{
    $self = yield;
    try {
        yield;
    } finally {
        $finally($name);
    }
}

/** Suspended inside of its try, and garbage that only the collector finds. */
function generator(...$arguments): void
{
    $generator = guarded(...$arguments);
    $generator->current();
    $generator->send($generator);
}

function fiber(string $name, callable $finally): void
{
    $fiber = null;
    $fiber = new Fiber(function () use (&$fiber, $name, $finally) {
        try {
            Fiber::suspend();
        } finally {
            $finally($name);
        }
    });
    $fiber->start();
}

class Sleeper
{
    public function __construct(private string $name, private float $seconds)
    {
    }
    public function __destruct()
    {
        Co::sleep($this->seconds);
        echo "$this->name was destructed in ", Co::getPcid() > 0 ? "a child\n" : "the collecting one\n";
    }
}

function collect(string $what): void
{
    try {
        gc_collect_cycles();
        echo "$what: goes on as ", Co::getCid(), "\n";
    } catch (Throwable $e) {
        for ($text = ''; $e; $e = $e->getPrevious()) {
            $text .= ' ' . get_class($e) . ' ' . $e->getMessage();
        }
        echo "$what:$text\n";
    }
    Co::sleep(1);
}

$sleeps = function (string $name) {
    $parent = Co::getPcid();
    Co::sleep($name[0] === '2' ? 0.2 : 0.1);
    echo "$name slept in another coroutine, a child of $parent\n";
};
$prints = fn (string $name) => print("$name\n");
$throws = fn (string $name) => throw new LogicException($name);

Co\run(function () use ($sleeps, $prints, $throws) {
    foreach (['generator', 'fiber'] as $make) {
        $make("1st $make", $sleeps);
        $make("2nd $make", $sleeps);
        collect("two {$make}s");
        $make($make, $prints);
        collect('no wait');
        $make('one', $throws);
        $make('two', $throws);
        $make("$make beside them", $sleeps);
        collect('throws');
        $make($make, fn () => exit(3));
        collect('exits');
        ob_start();
        $make("$make, not in a buffer of others", $prints);
        collect('prints');
        $text = ob_get_clean();
        echo "in the buffer: $text";
        // Set off by an allocation.
        $make("$make, by an allocation", $sleeps);
        for ($i = 0; $i < 30000; $i++) {
            $x = new stdClass();
            $x->x = $x;
        }
        echo "allocated\n";
        Co::sleep(1);
        // A collection inside of a finally block.
        $make('nested', function () use ($make, $sleeps) {
            $make("inner $make", $sleeps);
            gc_collect_cycles();
            Co::sleep(0.1);
            gc_collect_cycles();
        });
        collect('nested');
        $make($make, function ($name) {
            defer(fn () => print("deferred by $name\n"));
            Co::getContext()['x'] = 1;
        });
        collect('defers');
        echo isset(Co::getContext()['x']) ? "wrong context\n" : '';
    }
    generator('holds objects', $sleeps, new Sleeper('what a generator holds', 0.4));
    generator('both', $prints, new Sleeper('another', 0.3));
    collect('holds');
});
?>
--EXPECT--
two generators: goes on as 1
1st generator slept in another coroutine, a child of 1
2nd generator slept in another coroutine, a child of 1
generator
no wait: goes on as 1
throws: LogicException two LogicException one
generator beside them slept in another coroutine, a child of 1
exits: Swoole\ExitException swoole exit
generator, not in a buffer of others
in the buffer: prints: goes on as 1
allocated
generator, by an allocation slept in another coroutine, a child of 1
nested: goes on as 1
inner generator slept in another coroutine, a child of 1
deferred by generator
defers: goes on as 1
two fibers: goes on as 1
1st fiber slept in another coroutine, a child of 1
2nd fiber slept in another coroutine, a child of 1
fiber
no wait: goes on as 1
throws: LogicException two LogicException one
fiber beside them slept in another coroutine, a child of 1
exits: Swoole\ExitException swoole exit
fiber, not in a buffer of others
in the buffer: prints: goes on as 1
allocated
fiber, by an allocation slept in another coroutine, a child of 1
nested: goes on as 1
inner fiber slept in another coroutine, a child of 1
deferred by fiber
defers: goes on as 1
both
holds: goes on as 1
holds objects slept in another coroutine, a child of 1
another was destructed in a child
what a generator holds was destructed in a child
