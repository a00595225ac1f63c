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
--EXPECTF--
body

Fatal error: Uncaught Swoole\Error: the coroutine cannot be suspended here: the engine is in a section that must not be left in %s:%d
Stack trace:
#0 %s(%d): Swoole\Coroutine::sleep(0.001)
#1 [internal function]: D->__destruct()
#2 {main}
  thrown in %s on line %d

Fatal error: Uncaught Swoole\Error: the coroutine cannot be suspended here: the engine is in a section that must not be left in %s:%d
Stack trace:
#0 %s(%d): Swoole\Coroutine::sleep(0.001)
#1 [internal function]: D->__destruct()
#2 {main}
  thrown in %s on line %d

Fatal error: Uncaught Swoole\Error: API must be called in the coroutine in %s:%d
Stack trace:
#0 %s(%d): Swoole\Coroutine::sleep(0.001)
#1 [internal function]: D->__destruct()
#2 {main}
  thrown in %s on line %d
