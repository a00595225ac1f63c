--TEST--
an exception of a destructor that has waited while garbage was collected is fatal, and it ends the others
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
register_shutdown_function(function () {
    new Cycle(fn () => print("a destructor at the end\n"));
    echo "shutdown\n";
});
Co\run(function () {
    new Cycle(function () {
        defer(fn () => print("defer\n"));
        try {
            Co::sleep(0.001);
            throw new LogicException('late');
        } finally {
            echo "finally\n";
        }
    });
    gc_collect_cycles();
    echo "goes on\n";
    Co::sleep(1);
    echo "never\n";
});
?>
--EXPECTF--
goes on
finally

Fatal error: Uncaught LogicException: late in %sgc_destructor.php:%d
Stack trace:
#0 %sgc_destructor.php(%d): {closure%S}()
#1 [internal function]: Cycle->__destruct()
#2 {main}
  thrown in %sgc_destructor.php on line %d
defer
shutdown
a destructor at the end
