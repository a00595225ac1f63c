--TEST--
Xdebug: a step past the end of a coroutine goes on in the one that has resumed it
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo getenv('WSCO_CONTEXT') === 'zend' ? 'skip the engine keeps the context for the next coroutine' : Xdebug::skip('3.2');
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$session = Dbgp::code(<<<'PHP'
    function child(): void
    {
        Co::yield();
        $who = 'child';
    }
    Co\run(function () {
        $who = 'parent';
        $id = go('child');
        Co::sleep(0.001);
        $who = 'parent still';
        Co::resume($id);
        $who = 'parent again';
        echo "$who\n";
    });
    echo "end\n";
    PHP);
$session->breakpoint(5);
echo $session->go('run'), "\n";
for ($i = 0; $i < 4; $i++) {
    echo $session->go('step_over'), ' ', $session->value('$who ?? "script"'), "\n";
}
echo implode(' ', array_map(strval(...), $session->end()));
?>
--EXPECT--
5
6 child
13 parent still
14 parent again
15 parent again
0 parent again
end
