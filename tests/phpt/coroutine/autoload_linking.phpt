--TEST--
a class that is declared but waits for its parent or its variance partners is found by others
--FILE--
<?php
const CODE = [
    'P1' => 'class P1 { function f(): R1 {} function g(): R1 {} }',
    'R1' => 'class R1 {}',
    'R2' => 'class R2 extends R1 {}',
    'R3' => 'class R3 extends R2 implements I1 {}',
    'I1' => 'interface I1 extends I2 {}',
    'I2' => 'interface I2 {}',
    'C1' => 'class C1 extends P1 { function f(): R2 {} function g(): R3 {} }',
    'C2' => 'class C2 extends P1 { function f(): R3 {} function g(): R2 {} }',
    'C3' => 'class C3 extends C1 { function f(): R3 {} }',
    'C4' => 'class C4 extends C2 { use T; function g(): R3 {} }',
    'T' => 'trait T {}',
];
require __DIR__ . '/../inc/orders.inc';
spl_autoload_register(function (string $class) {
    wait_a_little();
    if (isset(CODE[$class])) {
        eval(CODE[$class]);
    }
    wait_a_little();
});
in_many_orders(['C1', 'C2', 'C3', 'C4', 'R3', 'C2', 'C4', 'I1', 'Missing'], <<<'CODE'
    go(function () use ($class) {
        $there = class_exists($class) || interface_exists($class);
        if ($there !== ($class !== 'Missing') || $there && (new ReflectionClass($class))->getName() !== $class) {
            echo "$class: wrong\n";
        }
    });
    CODE);
?>
--EXPECT--
done
