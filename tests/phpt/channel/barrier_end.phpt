--TEST--
Barrier: ends in a collection of garbage, by an exception, in a subclass with a destructor; a variable of a property
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Barrier;

class Noisy extends Barrier
{
    public $self;
    public function __destruct()
    {
        echo "destructor\n";
    }
}
class Typed
{
    public Barrier $barrier;
    public ?Barrier $nullable;
}
Co\run(function () {
    $barrier = new Noisy();
    $barrier->self = $barrier;
    go(function () {
        Co::sleep(1);
        echo gc_collect_cycles() > 0 ? "collected\n" : "nothing to collect\n";
        Co::sleep(1);
        echo "later\n";
    });
    Barrier::wait($barrier);
    echo "after\n";

    $typed = new Typed();
    $typed->barrier = $typed->nullable = $barrier = Barrier::make();
    try {
        Barrier::wait($typed->barrier);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
    unset($e, $typed->barrier);
    $holder = fn () => $barrier;
    unset($barrier);
    go(function (Closure $holder) {
        try {
            Co::sleep(0.01);
            throw new Exception('x');
        } catch (Exception $e) {
            echo "caught\n";
        }
    }, $holder);
    unset($holder);
    Barrier::wait($typed->nullable);
    var_dump($typed->nullable);

    $barrier = $copy = Barrier::make();
    $id = Co::getCid();
    go(function () use ($id) {
        Co::sleep(0.01);
        Co::cancel($id);
    });
    Barrier::wait($barrier);
    var_dump(swoole_last_error(), Co::isCanceled());
    Barrier::wait($copy);
    echo "end\n";
});
?>
--EXPECT--
destructor
collected
after
Cannot assign null to reference held by property Typed::$barrier of type Swoole\Coroutine\Barrier
caught
NULL
int(10017)
bool(true)
end
later
