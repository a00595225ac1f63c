--TEST--
two coroutines that declare the same class while its parent is loaded: the second is told, nothing is linked twice
--FILE--
<?php
spl_autoload_register(function (string $class) {
    Co::yield();
    eval("class $class { public \$a = 1; public \$b = 2; }");
});
function anonymous(): object
{
    return new class extends ParentClass {
        public $c = 3;
    };
}
function named(): void
{
    class Named extends OtherParent
    {
    }
}
function attempt(callable $what): void
{
    try {
        $what();
        echo Co::getCid(), ": declared\n";
    } catch (Swoole\Error $e) {
        echo Co::getCid(), ': ', $e->getMessage(), "\n";
    }
}
Co\run(function () {
    go(fn () => attempt('anonymous'));
    go(fn () => attempt('anonymous'));
    Co::resume(2);
    echo json_encode(anonymous()), get_parent_class(anonymous()), "\n";
    go(fn () => attempt('named'));
    go(fn () => attempt('named'));
    go(fn () => var_dump(class_exists('Named', false), class_exists('Named')));
    Co::resume(4);
    Co::sleep(0.001);
});
?>
--EXPECT--
3: another coroutine is declaring the same class here
2: declared
{"a":1,"b":2,"c":3}ParentClass
5: another coroutine is declaring the same class here
4: declared
bool(false)
bool(true)
