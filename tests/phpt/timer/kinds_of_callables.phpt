--TEST--
Methods, invokable objects, first-class callables and __call() are called; references get a copy
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

class Target
{
    public static function fixed() { echo __METHOD__, "\n"; }
    public function own(string $x) { echo __METHOD__, " $x\n"; }
    public function __invoke() { echo __METHOD__, "\n"; }
    public function __call(string $name, array $arguments) { echo __METHOD__, " $name ", json_encode($arguments), "\n"; }
}

Co\run(function () {
    $target = new Target();
    Timer::after(1, 'Target::fixed');
    Timer::after(2, [$target, 'own'], 'x');
    Timer::after(3, $target);
    Timer::after(4, $target->own(...), 'y');
    Timer::after(5, [$target, 'magic'], 1, 2);
    Timer::tick(6, function (int $id) use ($target) {
        Timer::clear($id);
        echo "closure\n";
    });
    $value = 1;
    Timer::after(7, fn (&$x) => print($x++ . "\n"), $value);
    Co::sleep(0.02);
    var_dump($value);
    try {
        Timer::after(1, fn () => 1, x: 1);
    } catch (Error $error) {
        echo $error->getMessage(), "\n";
    }
});
?>
--EXPECTF--
Target::fixed
Target::own x
Target::__invoke
Target::own y
Target::__call magic [1,2]
closure

Warning: {closure%S}(): Argument #1 ($x) must be passed by reference, value given in %s
1
int(1)
Swoole\Timer::after() does not accept unknown named parameters
