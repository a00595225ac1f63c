--TEST--
under the preemptive scheduler busy coroutines of every kind let the others run
--INI--
opcache.jit=disable
--FILE--
<?php
Co::set(['enable_preemptive_scheduler' => true]);

/** Runs $spin, which is busy until the function that it gets is true; that needs another coroutine twice. */
function seen(string $what, Closure $spin): void
{
    Co\run(function () use ($what, $spin) {
        $count = 0;
        $done = function () use (&$count) {
            return $count === 2;
        };
        go(fn () => $spin($done));
        go(function () use (&$count) {
            $count = 1;
            Co::sleep(0.001);
            $count = 2;
        });
    });
    echo "$what\n";
}

function call(Closure $done): void
{
    while (!$done());
}
function endless(): Generator
{
    for ($i = 0;; $i++) {
        yield $i;
    }
}
function deeper(Closure $done, int $n): bool
{
    return $done() || ($n < 100 && deeper($done, $n + 1));
}
final class Ends
{
    public function __construct(private Closure $done)
    {
    }

    public function __destruct()
    {
        call($this->done);
    }

    public function __toString(): string
    {
        call($this->done);
        return 'text';
    }
}

seen('while', function ($done) {
    while (!$done());
});
seen('for', function ($done) {
    for ($i = 0; !$done(); $i++);
});
seen('goto', function ($done) {
    again:
    if (!$done()) {
        goto again;
    }
});
seen('recursion', function ($done) {
    while (!deeper($done, 0));
});
seen('generator', function ($done) {
    foreach (endless() as $i) {
        if ($done()) {
            break;
        }
    }
});
seen('array_map', fn ($done) => array_map(fn () => call($done), [1]));
seen('usort', function ($done) {
    $list = range(9, 0);
    usort($list, function ($a, $b) use ($done) {
        call($done);
        return $a <=> $b;
    });
    echo implode($list), ' ';
});
seen('preg_replace_callback', function ($done) {
    echo preg_replace_callback('/b/', function () use ($done) {
        call($done);
        return 'x';
    }, 'abc'), ' ';
});
seen('Fiber', function ($done) {
    $fiber = new Fiber(function () use ($done) {
        call($done);
        Fiber::suspend();
        call($done);
    });
    $fiber->start();
    $fiber->resume();
});
seen('destructor', fn ($done) => new Ends($done));
seen('conversion', fn ($done) => print(new Ends($done) . ' '));
seen('finally', function ($done) {
    try {
        return;
    } finally {
        call($done);
    }
});
seen('defer', fn ($done) => Co::defer(fn () => call($done)));
seen('child', fn ($done) => go(fn () => go(fn () => call($done))));
seen('silenced', function ($done) {
    $level = error_reporting();
    @call($done);
    echo $level === error_reporting() ? '' : 'other level ';
});
seen('buffered', function ($done) {
    ob_start();
    echo 'mine ';
    call($done);
    echo ob_get_clean();
});
seen('eval', fn ($done) => eval('while (!$done());'));
?>
--EXPECT--
while
for
goto
recursion
generator
array_map
0123456789 usort
axc preg_replace_callback
Fiber
destructor
text conversion
finally
defer
child
silenced
mine buffered
eval
