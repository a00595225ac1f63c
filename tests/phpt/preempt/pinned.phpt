--TEST--
a coroutine that could not wait is not preempted: output callbacks, garbage collection, signal handlers
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--INI--
swoole.enable_preemptive_scheduler=1
--FILE--
<?php
/** Busy for 40 ms; are others let in? */
function let_in(): string
{
    $before = $GLOBALS['turns'];
    for ($end = hrtime(true) + 40e6; hrtime(true) < $end;);
    return $GLOBALS['turns'] === $before ? 'not' : 'let in';
}

final class Node
{
    public Node $self;

    public function __destruct()
    {
        $GLOBALS['said'][] = 'collector: ' . let_in();
    }
}

$turns = 0;
Co\run(function () {
    $ticker = go(function () {
        while (!Co::isCanceled()) {
            $GLOBALS['turns']++;
            Co::sleep(0.001);
        }
    });
    ob_start(function (string $text) {
        $GLOBALS['said'][] = 'output callback: ' . let_in();
        return $text;
    });
    echo "through a callback\n";
    ob_end_flush();

    $node = new Node();
    $node->self = $node;
    unset($node);
    gc_collect_cycles();

    pcntl_async_signals(true);
    pcntl_signal(SIGUSR1, function () {
        $GLOBALS['said'][] = 'signal handler: ' . let_in();
    });
    posix_kill(posix_getpid(), SIGUSR1);
    while (let_in() === 'not');
    $GLOBALS['said'][] = 'plain: let in';

    pcntl_async_signals(false);
    posix_kill(posix_getpid(), SIGUSR1);
    pcntl_signal_dispatch();
    Co::cancel($ticker);
});
echo implode("\n", $said), "\n";
?>
--EXPECT--
through a callback
output callback: not
collector: not
signal handler: not
plain: let in
signal handler: not
