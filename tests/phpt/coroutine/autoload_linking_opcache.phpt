--TEST--
classes that wait to be linked, from files that opcache keeps
--SKIPIF--
<?php
if (!str_contains((string) shell_exec(getenv('TEST_PHP_EXECUTABLE') . ' -d zend_extension=opcache -v 2>&1'), 'OPcache')) {
    die('skip no opcache');
}
?>
--FILE--
<?php
const CODE = [
    'P1' => 'class P1 { function f(): R1 { return new R1; } function g(): R1 { return new R1; } }',
    'R1' => 'class R1 {}',
    'R2' => 'class R2 extends R1 {}',
    'R3' => 'class R3 extends R2 {}',
    'C1' => 'class C1 extends P1 { function f(): R2 { return new R2; } function g(): R3 { return new R3; } }',
    'C2' => 'class C2 extends P1 { function f(): C1R { return new C1R; } function g(): R2 { return new R2; } }',
    'C1R' => 'class C1R extends R3 { function c2(): C2 { return new C2; } }',
    'C3' => 'class C3 extends C1 { function f(): R3 { return new R3; } }',
    'C4' => 'class C4 extends C2 { function g(): R3 { return new R3; } }',
    'K1' => 'class K1 extends R1 { function k(): K1 { return $this; } }',
    'K2' => 'class K2 extends K1 { function k(): K3 { return new K3; } }',
    'K3' => 'class K3 extends K2 {}',
];
require __DIR__ . '/../inc/orders.inc';
$folder = sys_get_temp_dir() . '/wsco-classes-' . (getenv('ORDER_FOLDER') ?: getmypid());
spl_autoload_register(function (string $class) use ($folder) {
    wait_a_little();
    include "$folder/$class.php";
    wait_a_little();
});
if (getenv('ORDER_FOLDER') === false) {
    mkdir($folder);
    foreach (CODE as $class => $code) {
        file_put_contents("$folder/$class.php", "<?php\nnamespace {\n$code\n}\n");
        touch("$folder/$class.php", 1000000000);
    }
    putenv('ORDER_FOLDER=' . getmypid());
    putenv('ORDER_FLAGS=' . (extension_loaded('Zend OPcache') ? '' : '-d zend_extension=opcache') . ' -d opcache.enable_cli=1 -d opcache.file_update_protection=0');
}
in_many_orders(['C1', 'C2', 'C3', 'C4', 'R3', 'C1R', 'C2', 'C4', 'K2', 'K3'], <<<'CODE'
    go(function () use ($class) {
        for ($again = 0; $again < 2; $again++) {
            $object = new $class();
            if (get_class($object) !== $class || method_exists($object, 'f') && !$object->f() instanceof R1) {
                echo "$class: wrong\n";
            }
        }
    });
    CODE);
if (getenv('ORDER_SEED') === false) {
    array_map('unlink', glob("$folder/*"));
    rmdir($folder);
}
?>
--EXPECT--
done
