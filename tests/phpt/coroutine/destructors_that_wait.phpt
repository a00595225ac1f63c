--TEST--
destructors may wait; those of a coroutine's variables run inside it
--FILE--
<?php
class D
{
    public function __construct(private string $name)
    {
    }
    public function __destruct()
    {
        $cid = Co::getCid();
        Co::sleep(0.001);
        echo "{$this->name} in $cid ", Co::getCid(), "\n";
    }
}
Co\run(function () {
    $object = new D('parent');
    go(function (D $argument) {
        $local = new D('local');
        Co::getContext()['d'] = new D('context');
        echo "body\n";
    }, new D('argument'));
    $object = null;
    echo "parent ends\n";
});
?>
--EXPECT--
body
local in 2 2
argument in 1 1
context in 2 2
parent in 1 1
parent ends
