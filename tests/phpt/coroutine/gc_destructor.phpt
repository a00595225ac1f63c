--TEST--
destructors that the collector runs may wait: whoever has set it off goes on, and so does the collection
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
class Cycle
{
    public $self;
    public function __construct(public string $name, public ?Closure $do = null)
    {
        $this->self = $this;
    }
    public function __destruct()
    {
        ($this->do)($this);
    }
}

function innocent(string $what, callable ...$destructors): void
{
    foreach ($destructors as $do) {
        new Cycle($what, $do(...));
    }
    try {
        gc_collect_cycles();
        echo "$what: goes on as ", Co::getCid(), "\n";
    } catch (Throwable $e) {
        echo "$what: ", get_class($e), ' ', $e->getMessage(), "\n";
    }
    Co::sleep(1);
}

Co\run(function () {
    $sleeps = function ($o) {
        $parent = Co::getPcid();
        Co::sleep(0.1 + Co::getCid() / 1000);
        echo "$o->name slept in another coroutine, a child of $parent\n";
    };
    innocent('three', $sleeps, $sleeps, $sleeps);
    innocent('none waits', fn ($o) => print("$o->name\n"), fn ($o) => print("$o->name\n"));
    // As in PHP: what is thrown before any wait goes to the one that has set the collector off.
    innocent('throws', fn () => throw new LogicException('one'), $sleeps);
    innocent('exits', fn () => exit(3));
    innocent('defers', function ($o) {
        defer(fn () => print("deferred by $o->name\n"));
        Co::getContext()['x'] = 1;
    });
    echo isset(Co::getContext()['x']) ? "wrong context\n" : '';
    ob_start();
    innocent('prints', fn ($o) => print("$o->name, not in a buffer of others\n"));
    $text = ob_get_clean();
    echo "in the buffer: $text";
    // Set off by an allocation.
    new Cycle('roots', $sleeps);
    for ($i = 0; $i < 30000; $i++) {
        $x = new stdClass();
        $x->x = $x;
    }
    echo "allocated\n";
    Co::sleep(1);
    // Saved by its destructor, which waits, and collected again: there is no second call.
    innocent('saved', function ($o) {
        global $saved;
        $saved = $o;
        Co::sleep(0.1);
    });
    global $saved;
    echo $saved->name, "\n";
    $saved = null;
    var_dump(gc_collect_cycles() > 0);
    // A collection inside of a destructor of another.
    innocent('nested', function ($o) use ($sleeps) {
        new Cycle('inner', $sleeps(...));
        echo gc_collect_cycles(), "\n";
        Co::sleep(0.1);
        gc_collect_cycles();
    });
    Co::sleep(1);
});
?>
--EXPECT--
three: goes on as 1
three slept in another coroutine, a child of 1
three slept in another coroutine, a child of 1
three slept in another coroutine, a child of 1
none waits
none waits
none waits: goes on as 1
throws: LogicException one
throws slept in another coroutine, a child of 1
exits: Swoole\ExitException swoole exit
deferred by defers
defers: goes on as 1
prints, not in a buffer of others
in the buffer: prints: goes on as 1
allocated
roots slept in another coroutine, a child of 1
saved: goes on as 1
saved
bool(true)
0
nested: goes on as 1
inner slept in another coroutine, a child of 1
