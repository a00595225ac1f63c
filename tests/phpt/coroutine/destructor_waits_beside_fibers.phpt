--TEST--
while a destructor waits, others may use Fibers
--FILE--
<?php
class Waits
{
    public function __destruct()
    {
        Co::yield();
        echo "destructor ends\n";
    }
}
Co\run(function () {
    $id = go(function () {
        new Waits;
    });
    $fiber = new Fiber(function () {
        echo Fiber::suspend('one'), "\n";
    });
    echo $fiber->start(), "\n";
    $fiber->resume('two');
    go(function () {
        $fiber = new Fiber(fn () => Fiber::suspend('three'));
        echo $fiber->start(), "\n";
    });
    Co::resume($id);
});
?>
--EXPECT--
one
two
three
destructor ends
