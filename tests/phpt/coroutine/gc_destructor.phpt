--TEST--
a destructor that the collector runs cannot suspend
--FILE--
<?php
class Cycle
{
    public $self;
    public function __construct()
    {
        $this->self = $this;
    }
    public function __destruct()
    {
        try {
            Co::sleep(0.001);
            echo "slept\n";
        } catch (Error $e) {
            echo get_class($e), ': ', strtok($e->getMessage(), ':'), "\n";
        }
    }
}
Co\run(function () {
    new Cycle;
    gc_collect_cycles();
    echo "end\n";
});
?>
--EXPECT--
Swoole\Error: the coroutine cannot be suspended here
end
