--TEST--
acceptance: C5: what a context holds is destroyed when its coroutine ends
--FILE--
<?php
class Resource
{
    private static int $count = 0;
    private int $number;

    public function __construct()
    {
        $this->number = ++self::$count;
        echo "Resource#{$this->number} constructed\n";
    }

    public function __destruct()
    {
        echo "Resource#{$this->number} destructed\n";
    }
}

$first = go(function () {
    $context = Co::getContext();
    $context['a'] = new Resource();
    $context->b = new Resource();
    Co::yield();
    echo "Coroutine#1 exit\n";
});
$second = go(function () {
    $context = Co::getContext();
    $context['a'] = new Resource();
    Co::yield();
    $context['b'] = new Resource();
    $context->c = new Resource();
    echo "Coroutine#2 exit\n";
});
Co::resume($first);
Co::resume($second);
?>
--EXPECT--
Resource#1 constructed
Resource#2 constructed
Resource#3 constructed
Coroutine#1 exit
Resource#2 destructed
Resource#1 destructed
Resource#4 constructed
Resource#5 constructed
Coroutine#2 exit
Resource#5 destructed
Resource#3 destructed
Resource#4 destructed
