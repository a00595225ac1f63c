--TEST--
an uncaught exception in a task: the Scheduler that started it, a batch() and its other tasks are given up
--FILE--
<?php
use function Swoole\Coroutine\batch;

class Value
{
    public function __destruct()
    {
        echo "destroyed\n";
    }
}
$scheduler = new Co\Scheduler();
$scheduler->add(function () {
    batch([
        fn () => new Value(),
        fn () => Co::yield(),
        function () {
            Co::sleep(0.001);
            throw new DomainException('in a task');
        },
    ]);
    echo "not reached\n";
});
$scheduler->add(fn (Value $value) => Co::yield(), new Value());
register_shutdown_function(function () use ($scheduler) {
    echo "shutdown function\n";
    try {
        $scheduler->start();
    } catch (Error $e) {
        echo $e->getMessage(), "\n";
    }
});
$scheduler->start();
echo "not reached\n";
?>
--EXPECTF--
Fatal error: Uncaught DomainException: in a task in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
shutdown function
no coroutine can run any more: the script was aborted
destroyed
destroyed
