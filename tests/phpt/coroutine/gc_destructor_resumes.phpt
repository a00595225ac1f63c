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
        Co::sleep(0.002);
        echo "destructor slept\n";
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
collected
new one slept
destructor slept
slept
