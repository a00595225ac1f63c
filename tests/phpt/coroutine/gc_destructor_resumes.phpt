--TEST--
a coroutine that a collected object resumes or starts may wait
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
class Cycle
{
    public $self;
    public int $id;
    public function __destruct()
    {
        Co::resume($this->id);
        go(function () {
            Co::sleep(0.001);
            echo "new one slept\n";
        });
        try {
            Co::sleep(0.001);
        } catch (Error $e) {
            echo strtok($e->getMessage(), ':'), "\n";
        }
    }
}
Co\run(function () {
    $id = go(function () {
        Co::yield();
        echo "resumed\n";
        Co::sleep(0.005);
        echo "slept\n";
    });
    $cycle = new Cycle;
    $cycle->self = $cycle;
    $cycle->id = $id;
    unset($cycle);
    gc_collect_cycles();
    echo "collected\n";
    Co::sleep(0.001);
});
?>
--EXPECT--
resumed
the coroutine cannot be suspended here
collected
new one slept
slept
