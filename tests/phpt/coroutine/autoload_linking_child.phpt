--TEST--
a class whose method returns a child of it is linked with the child, whichever is asked for and whether loading waits or not
--FILE--
<?php
const CODE = [
    'Animal' => 'class Animal { function young(): Animal { return $this; } }',
    'Cat' => 'class Cat extends Animal { function young(): Kitten { return new Kitten(); } }',
    'Kitten' => 'class Kitten extends Cat { }',
    'Nest' => 'trait Nest { abstract function lay(): self; }',
    'Bird' => 'class Bird { use Nest; function lay(): Chick { return new Chick(); } }',
    'Chick' => 'class Chick extends Bird { }',
];
const FOUND = ['Cat' => 'CatKitten', 'Kitten' => 'KittenKitten', 'Bird' => 'BirdChick', 'Chick' => 'ChickChick'];
require __DIR__ . '/../inc/orders.inc';
spl_autoload_register(function (string $class) {
    getenv('WAITS') === 'yes' && wait_a_little();
    eval(CODE[$class]);
    getenv('WAITS') === 'yes' && wait_a_little();
});
function look(string $class): void
{
    $object = new $class();
    $found = $class . get_class($object instanceof Bird ? $object->lay() : $object->young());
    if ($found !== FOUND[$class]) {
        echo "$class: $found\n";
    }
}
// The processes that this starts find both in their environment.
foreach (getenv('ORDER_SEED') === false ? ['no', 'yes'] : [getenv('WAITS')] as $waits) {
    putenv("WAITS=$waits");
    in_many_orders(['Cat', 'Kitten', 'Bird', 'Chick', 'Cat', 'Kitten', 'Bird', 'Chick'], 'go(fn () => look($class));');
}
?>
--EXPECT--
done
done
