--TEST--
array_multisort() where nobody can wait is refused while a coroutine waits inside another
--FILE--
<?php
class Slow
{
    public function __construct(public string $name)
    {
    }
    public function __toString(): string
    {
        static $calls = 0;
        if ($calls++ === 0) {
            Co::yield();
        }
        return $this->name;
    }
}
go(function () {
    $objects = [new Slow('b'), new Slow('a')];
    array_multisort($objects, SORT_STRING);
    echo implode(array_column($objects, 'name')), "\n";
});
$strings = ['b', 'a'];
try {
    array_multisort($strings);
} catch (Swoole\Error $e) {
    echo $e->getMessage(), "\n";
}
go(function () {
    $strings = ['d', 'c'];
    try {
        array_multisort($strings);
        echo implode($strings), "\n";
    } finally {
        echo "the second one is done\n";
    }
});
Co::resume(1);
Swoole\Event::wait();
array_multisort($strings);
echo implode($strings), "\n";
?>
--EXPECT--
array_multisort() cannot run here: a coroutine is waiting inside it
ab
cd
the second one is done
ab
