--TEST--
Xdebug: a step over code that waits ends in the same coroutine, though others have run meanwhile
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$script = <<<'PHP'
    use Swoole\Coroutine\Channel;
    function inner(string $who): string
    {
        $first = $GLOBALS['begun'][] = $who;
        Co::sleep(0.002);
        $second = $who;
        return "$first$second";
    }
    Co\run(function () {
        $channel = new Channel();
        foreach (['a', 'b', 'c'] as $who) {
            go(function () use ($who, $channel) {
                $said = inner($who);
                $said .= $channel->pop();
                echo $said, "\n";
            });
        }
        Co::sleep(0.01);
        foreach (['x', 'y', 'z'] as $what) {
            $channel->push($what);
        }
    });
    echo "end\n";
    PHP;

/** Runs to a line, in the first coroutine that comes there; then one step after the other. In brackets: who has begun. */
function steps(string $script, int $line, string ...$how): void
{
    $session = Dbgp::code($script);
    $session->command('breakpoint_set', "-t line -f $session->uri -n $line -r 1");
    foreach (['run', ...$how] as $step) {
        echo str_pad($step, 10), $session->go($step), ' ', $session->value('"$who of [" . implode($GLOBALS["begun"] ?? []) . "]"'), ' ', implode(' < ', $session->stack()), "\n";
    }
    [$status, $output] = $session->end();
    echo $status, ' ', strtr(trim($output), "\n", ' '), "\n\n";
}

// Over the wait itself, then out of the function, then over the wait for a channel.
steps($script, 6, 'step_over', 'step_over', 'step_out', 'step_over', 'step_over');
// Over and into a function in which it waits.
steps($script, 14, 'step_over', 'step_over');
steps($script, 14, 'step_into', 'step_over', 'step_over', 'step_over');
?>
--EXPECT--
run       6 a of [a] inner:6 < (closure):14 < (coroutine)
step_over 7 a of [abc] inner:7 < (closure):14 < (coroutine)
step_over 8 a of [abc] inner:8 < (closure):14 < (coroutine)
step_out  15 a of [abc] (closure):15 < (coroutine)
step_over 16 a of [abc] (closure):16 < (coroutine)
step_over 16 a of [abc] (closure):16 < (coroutine)
0 aax bby ccz end

run       14 a of [] (closure):14 < (coroutine)
step_over 15 a of [abc] (closure):15 < (coroutine)
step_over 16 a of [abc] (closure):16 < (coroutine)
0 aax bby ccz end

run       14 a of [] (closure):14 < (coroutine)
step_into 5 a of [] inner:5 < (closure):14 < (coroutine)
step_over 6 a of [a] inner:6 < (closure):14 < (coroutine)
step_over 7 a of [abc] inner:7 < (closure):14 < (coroutine)
step_over 8 a of [abc] inner:8 < (closure):14 < (coroutine)
0 aax bby ccz end
