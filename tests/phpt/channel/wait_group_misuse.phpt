--TEST--
WaitGroup: overflow, cancel, subclasses, done() that enters the waiter, add() right after it
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
class Sub extends Co\WaitGroup
{
    public function __construct()
    {
    }
}
function attempt(callable $call): void
{
    try {
        var_dump($call());
    } catch (Exception $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
Co\run(function () {
    $group = new Co\WaitGroup(PHP_INT_MAX);
    attempt(fn () => $group->add());
    attempt(fn () => $group->add(PHP_INT_MIN));
    var_dump($group->count() === PHP_INT_MAX);

    $group = new Sub();
    $group->add();
    $id = go(function () use ($group) {
        var_dump($group->wait(), swoole_last_error());
    });
    Co::cancel($id);
    attempt(fn () => $group->add()); // it is ready, and waits no more
    Co::join([$id]);
    go(function () use ($group) {
        $group->wait();
        echo "entered\n";
        $group->add(2);
        var_dump($group->wait(0.01), swoole_last_error());
    });
    $group->done();
    $group->done();
    echo "done\n";
    attempt(fn () => $group->done());
});
?>
--EXPECT--
InvalidArgumentException: WaitGroup misuse: counter overflow
InvalidArgumentException: WaitGroup misuse: negative counter
bool(true)
NULL
bool(false)
int(10017)
entered
done
NULL
bool(false)
int(10018)
