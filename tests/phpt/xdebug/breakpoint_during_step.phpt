--TEST--
Xdebug: a breakpoint that another coroutine meets while a step waits ends it; a step begun there counts from then on
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
        $channel = new Swoole\Coroutine\Channel();
        go(function () use ($channel) {
            $channel->pop();
            $who = 'stepped first';
            echo "one\n";
        });
        go(function () use ($channel) {
            $who = 'met the breakpoint';
            $channel->push('the first may go on');
            Co::sleep(0.001);
            echo "two\n";
        });
    });
    PHP);
$session->breakpoint(5);
$session->breakpoint(10);
foreach (['run', 'step_over', 'step_over', 'step_over', 'step_over'] as $how) {
    echo "$how ", $session->go($how), ' ', $session->value('$who ?? "-"'), "\n";
}
echo implode(' ', array_map(strval(...), $session->end()));
?>
--EXPECT--
run 5 -
step_over 10 -
step_over 11 met the breakpoint
step_over 12 met the breakpoint
step_over 13 met the breakpoint
0 one
two
