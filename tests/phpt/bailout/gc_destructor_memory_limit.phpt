--TEST--
a destructor that the collector calls meets the memory limit, before it waits and after
--FILE--
<?php
class Cycle
{
    public $self;
    public function __construct(private bool $waits)
    {
        $this->self = $this;
    }
    public function __destruct()
    {
        $this->waits and Co::sleep(0.001);
        ini_set('memory_limit', '32M');
        $x = str_repeat('x', 64 << 20);
    }
}
if (!isset($argv[1])) {
    foreach (['now', 'later'] as $when) {
        passthru(getenv('TEST_PHP_EXECUTABLE') . ' ' . escapeshellarg(__FILE__) . " $when");
    }
    return;
}
register_shutdown_function(function () {
    $x = new stdClass();
    $x->x = $x;
    unset($x);
    echo "shutdown\n";
});
Co\run(function () use ($argv) {
    new Cycle($argv[1] === 'later');
    gc_collect_cycles();
    echo "goes on\n";
    Co::sleep(1);
    echo "never\n";
});
?>
--EXPECTF--
Fatal error: Allowed memory size of 33554432 bytes exhausted%S in %s on line %d
shutdown
goes on

Fatal error: Allowed memory size of 33554432 bytes exhausted%S in %s on line %d
shutdown
