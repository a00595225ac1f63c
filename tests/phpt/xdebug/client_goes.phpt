--TEST--
Xdebug: the client goes while a coroutine has stopped, and while a step waits: all coroutines go on
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$code = <<<'PHP'
    Co\run(function () {
        $channel = new Swoole\Coroutine\Channel();
        go(function () use ($channel) {
            $popped = $channel->pop();
            echo "$popped\n";
        });
        $pushed = 'pushed';
        $channel->push($pushed);
    });
    PHP;
foreach ([5 => 'run', 8 => 'step_over'] as $line => $how) {
    $session = Dbgp::code($code);
    $session->breakpoint(5);
    $session->breakpoint(8);
    $session->go('run');
    if ($how === 'step_over') {
        // Its pop() waits; the other has stopped.
        echo $session->go('step_over'), "\n";
    }
    $session->leave();
    echo $session->process->wait(), ' ', $session->process->stdout(), $session->process->stderr();
}
?>
--EXPECT--
0 pushed
8
0 pushed
