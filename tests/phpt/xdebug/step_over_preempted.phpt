--TEST--
Xdebug: a step over code that is preempted ends in the same coroutine
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$session = Dbgp::code(<<<'PHP'
    Co::set(['enable_preemptive_scheduler' => true]);
    function until_all_run(string $round, string $who): void
    {
        $GLOBALS[$round][$who] = true;
        while (count($GLOBALS[$round]) < 3) {
        }
    }
    Co\run(function () {
        foreach (['a', 'b', 'c'] as $who) {
            go(function () use ($who) {
                $begun = $who;
                until_all_run('first', $who);
                until_all_run('second', $who);
                $ended = $who;
            });
        }
    });
    PHP);
$session->command('breakpoint_set', "-t line -f $session->uri -n 12 -r 1");
foreach (['run', 'step_over', 'step_over', 'step_over'] as $how) {
    echo $session->go($how), ' ', $session->value('$who'), ' ', implode(' < ', $session->stack()), "\n";
}
echo implode(' ', array_map(strval(...), $session->end())), "\n";
?>
--EXPECT--
12 a (closure):12 < (coroutine)
13 a (closure):13 < (coroutine)
14 a (closure):14 < (coroutine)
15 a (closure):15 < (coroutine)
0 
