--TEST--
where an error is said to be, while another coroutine waits in a constant expression
--FILE--
<?php
set_error_handler(function (int $number, string $message, string $file, int $line) {
    Co::sleep(0.001);
    echo Co::getCid(), ": $message, line $line\n";
});
spl_autoload_register(function (string $class) {
    Co::sleep(0.001);
    eval("class $class { const VALUE = 1; }");
});
class Holder
{
    const A = One::VALUE + Two::VALUE;
    public $b = Three::VALUE . self::A;
}
Co\run(function () {
    go(fn () => print(Holder::A . "\n"));
    go(fn () => trigger_error('elsewhere'));
    go(fn () => print((new Holder())->b . "\n"));
    go(fn () => trigger_error('and again'));
});
?>
--EXPECT--
3: elsewhere, line 17
5: and again, line 19
2
12
