--TEST--
C5: the context dies after the coroutine, properties before entries
--FILE--
<?php
class Resource
{
    private static int $count = 0;
    private int $id;
    public function __construct()
    {
        echo 'Resource#', $this->id = ++self::$count, " is constructed\n";
    }
    public function __destruct()
    {
        echo "Resource#{$this->id} is destructed\n";
    }
}
$first = go(function () {
    $context = Co::getContext();
    $context['a'] = new Resource;
    $context->b = new Resource;
    Co::yield();
    $context = null;
    echo "Coroutine#1 exit\n";
});
$second = go(function () {
    $context = Co::getContext();
    $context['a'] = new Resource;
    $context['b'] = new Resource;
    $context->c = new Resource;
    Co::yield();
    echo "Coroutine#2 exit\n";
});
Co::resume($first);
echo "--\n";
Co::resume($second);
echo "done\n";
?>
--EXPECT--
Resource#1 is constructed
Resource#2 is constructed
Resource#3 is constructed
Resource#4 is constructed
Resource#5 is constructed
Coroutine#1 exit
Resource#2 is destructed
Resource#1 is destructed
--
Coroutine#2 exit
Resource#5 is destructed
Resource#3 is destructed
Resource#4 is destructed
done
