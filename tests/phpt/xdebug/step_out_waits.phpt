--TEST--
Xdebug: a step out of a function that waits first ends in the same coroutine, though others have run meanwhile
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip('3.2');
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$session = Dbgp::code(<<<'PHP'
    function inner(string $who): string
    {
        $GLOBALS['begun'][] = $who;
        Co::sleep(0.002);
        return $who;
    }
    Co\run(function () {
        foreach (['a', 'b', 'c'] as $who) {
            go(function () use ($who) {
                $said = inner($who);
                echo "$said\n";
            });
        }
    });
    PHP);
$breakpoint = $session->breakpoint(4);
echo $session->go('run'), ' ', $session->value('$who'), "\n";
$session->command('breakpoint_remove', "-d $breakpoint");
echo $session->go('step_out'), ' ', $session->value('$who . " of " . implode($GLOBALS["begun"])'), "\n";
echo implode(' ', array_map(strval(...), $session->end()));
?>
--EXPECT--
4 a
12 a of abc
0 a
b
c
