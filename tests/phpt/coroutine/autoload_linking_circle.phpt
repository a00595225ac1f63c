--TEST--
classes that need each other are linked, whichever coroutine loads which
--FILE--
<?php
const CODE = [
    'Base' => 'abstract class Base { abstract function f(): Base; abstract function g(): Base; }',
    'A' => 'class A extends Base { function f(): B { return new B(); } function g(): A { return $this; } }',
    'B' => 'class B extends Base { function f(): B { return $this; } function g(): A { return new A(); } }',
    'C' => 'class C extends A { function f(): D { return new D(); } function g(): C { return $this; } }',
    'D' => 'class D extends B { function f(): D { return $this; } function g(): C { return new C(); } }',
];
require __DIR__ . '/../inc/orders.inc';
spl_autoload_register(function (string $class) {
    wait_a_little();
    eval(CODE[$class]);
    wait_a_little();
});
in_many_orders(['A', 'B', 'C', 'D', 'A', 'B', 'C', 'D'], <<<'CODE'
    go(function () use ($class) {
        $object = new $class();
        $found = get_class($object) . get_class($object->f()) . get_class($object->g());
        if ($found !== ['A' => 'ABA', 'B' => 'BBA', 'C' => 'CDC', 'D' => 'DDC'][$class]) {
            echo "$class: $found\n";
        }
    });
    CODE);
?>
--EXPECT--
done
