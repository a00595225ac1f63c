--TEST--
Xdebug: an expression that is evaluated at a stop may wait and create coroutines; others run meanwhile without a stop
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$session = Dbgp::code(<<<'PHP'
    Co\run(function () {
        go(function () {
            Co::sleep(0.001);
            $said = 'first';
            echo "$said\n";
        });
        $said = 'second';
        echo "$said\n";
    });
    PHP);
$session->breakpoint(5);
$session->breakpoint(8);
echo $session->go('run'), "\n";
echo $session->value('Co::sleep(0.002) ? "slept" : "not"'), ' ', implode(' < ', $session->stack()), "\n";
echo $session->value('go(function () { Co::yield(); echo "of the expression\n"; })'), "\n";
echo $session->go('step_over'), ' ', $session->value('$said'), "\n";
echo $session->value('Co::resume(3) ? "resumed" : "not"'), "\n";
echo implode(' ', array_map(strval(...), $session->end()));
?>
--EXPECT--
8
slept (closure):8 < (coroutine)
3
9 second
resumed
0 first
of the expression
second
