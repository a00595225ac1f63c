--TEST--
an exception of a finally block that has waited while garbage was collected is fatal, and it ends the others
--FILE--
<?php
function guarded(): Generator
{
    $self = yield;
    try {
        yield;
    } finally {
        defer(fn () => print("defer\n"));
        Co::sleep(0.001);
        throw new LogicException('late');
    }
}
register_shutdown_function(function () {
    $fiber = new Fiber(function () use (&$fiber) {
        try {
            Fiber::suspend();
        } finally {
            echo "a finally block at the end\n";
        }
    });
    $fiber->start();
    echo "shutdown\n";
});
Co\run(function () {
    $generator = guarded();
    $generator->current();
    $generator->send($generator);
    unset($generator);
    $fiber = new Fiber(function () use (&$fiber) {
        try {
            Fiber::suspend();
        } finally {
            Co::sleep(1);
            echo "never\n";
        }
    });
    $fiber->start();
    unset($fiber);
    gc_collect_cycles();
    echo "goes on\n";
    Co::sleep(1);
    echo "never\n";
});
?>
--EXPECTF--
goes on

Fatal error: Uncaught LogicException: late in %sgc_finally.php:%d
Stack trace:
%A
  thrown in %sgc_finally.php on line %d
defer
shutdown
a finally block at the end
