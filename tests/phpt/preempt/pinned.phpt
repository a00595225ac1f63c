--TEST--
a coroutine that could not wait is not preempted: output callbacks, signal handlers; a destructor that the collector calls is
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
        while (let_in() === 'not');
        $GLOBALS['said'][] = 'collector: let in';
    }
}

$turns = 0;
$stop = false;
Co\run(function () {
    go(function () {
        while (!$GLOBALS['stop']) {
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
    while (count($GLOBALS['said']) < 2) {
        Co::sleep(0.001);
    }

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
    $GLOBALS['stop'] = true;
});
echo implode("\n", $said), "\n";
?>
--EXPECT--
through a callback
output callback: not
collector: let in
signal handler: not
plain: let in
signal handler: not
