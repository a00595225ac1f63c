--TEST--
destructors that wait while garbage is collected: canceled, exit, in a Fiber, parents' destructors, ended with the script
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
class Cycle
{
    public $self;
    public function __construct(private Closure $do)
    {
        $this->self = $this;
    }
    public function __destruct()
    {
        ($this->do)();
    }
}
class Heir extends Cycle
{
    public function __destruct()
    {
        parent::__destruct();
        echo "heir\n";
    }
}
Co\run(function () {
    $id = 0;
    new Cycle(function () use (&$id) {
        $id = Co::getCid();
        echo Co::sleep(10) ? "slept\n" : "canceled\n";
    });
    gc_collect_cycles();
    Co::cancel($id);

    new Cycle(function () {
        Co::sleep(0.001);
        exit("exit\n");
    });
    gc_collect_cycles();
    Co::sleep(1);

    new Heir(fn () => Co::sleep(0.001));
    gc_collect_cycles();
    Co::sleep(1);

    $channel = new Chan(1);
    go(fn () => print(json_encode($channel->pop()) . " received\n"));
    new Cycle(function () use ($channel) {
        $channel->push(1);
        $channel->push(2);
        Co::sleep(0.001);
        echo $channel->pop(), " left\n";
    });
    gc_collect_cycles();
    Co::sleep(1);

    new Cycle(fn () => throw new Exception());
    new Cycle(fn () => throw new Exception());
    try {
        gc_collect_cycles();
    } catch (Exception $e) {
        echo get_class($e), ' after ', get_class($e->getPrevious()), "\n";
    }

    // All coroutines are taken: it runs where it is, and may not wait.
    Co::set(['max_coroutine' => 1]);
    new Cycle(function () {
        try {
            Co::sleep(1);
        } catch (Swoole\Error $e) {
            echo strtok($e->getMessage(), ':'), "\n";
        }
    });
    gc_collect_cycles();
    Co::set(['max_coroutine' => 100000]);

    new Cycle(function () {
        try {
            Co::yield();
        } finally {
            echo "finally\n";
        }
    });
    gc_collect_cycles();
    Co::set(['enable_deadlock_check' => false]);
    echo "end\n";
});
?>
--EXPECT--
canceled
exit
heir
1 received
2 left
Exception after Exception
the coroutine cannot be suspended here
end
finally
