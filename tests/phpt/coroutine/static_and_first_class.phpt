--TEST--
static methods, parent methods, first-class callables, functions with variadics
--FILE--
<?php
class Base
{
    public static function who(): void
    {
        echo static::class, ' ', Co::getCid(), "\n";
    }
    protected function hidden(): void
    {
        echo "hidden\n";
    }
    public function start(): void
    {
        go([$this, 'hidden']);
        go(fn () => $this->hidden());
    }
}
class Derived extends Base
{
}
go('Derived::who');
go(['Derived', 'who']);
go(Derived::who(...));
(new Derived)->start();
try {
    go([new Derived, 'hidden']);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Derived 1
Derived 2
Derived 3
hidden
hidden
go(): Argument #1 ($func) must be a valid callback, cannot access protected method Derived::hidden()
