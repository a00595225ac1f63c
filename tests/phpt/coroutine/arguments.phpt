--TEST--
arguments are passed on; the callable lives as long as its coroutine
--FILE--
<?php
class Greeter
{
    public function __construct(private string $name)
    {
    }
    public function greet(string $word, int ...$numbers)
    {
        Co::yield();
        echo "$word {$this->name} ", implode(',', $numbers), "\n";
    }
    public static function shout(string $word)
    {
        echo strtoupper($word), "\n";
    }
    public function __call($method, $arguments)
    {
        Co::yield();
        echo $method, '(', implode(',', $arguments), ") {$this->name}\n";
    }
    public function __invoke($x)
    {
        echo "invoked $x\n";
    }
    public function __destruct()
    {
        echo "{$this->name} gone\n";
    }
}
$a = go([new Greeter('bob'), 'greet'], 'hello', 1, 2, 3);
$b = go([new Greeter('eve'), 'magic'], 4, 5);
go(new Greeter('inv'), 'now');
go('Greeter::shout', 'static');
go(strlen(...), 'abc');
go('printf', "%s\n", 'internal');
$c = go((new Greeter('dan'))->other(...), 6);
Co::resume($a);
Co::resume($b);
Co::resume($c);
?>
--EXPECT--
invoked now
inv gone
STATIC
internal
hello bob 1,2,3
bob gone
magic(4,5) eve
eve gone
other(6) dan
dan gone
