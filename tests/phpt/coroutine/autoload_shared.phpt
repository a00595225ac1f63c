--TEST--
a second coroutine that needs a class waits for the first one's autoloader
--FILE--
<?php
spl_autoload_register(function (string $class) {
    echo "loading $class in ", Co::getCid(), "\n";
    Co::yield();
    if ($class !== 'Missing') {
        eval("class $class { const BY = " . Co::getCid() . '; }');
    }
});
Co\run(function () {
    for ($i = 0; $i < 3; $i++) {
        go(function () {
            $by = Shared::BY;
            echo Co::getCid(), " has Shared by $by\n";
        });
    }
    Co::resume(2);
    Co::sleep(0.001);
    for ($i = 0; $i < 2; $i++) {
        go(function () {
            $found = class_exists('Missing') ? 'found' : 'not found';
            echo Co::getCid(), " Missing $found\n";
        });
    }
    go(function () {
        var_dump(class_exists('Other'), class_exists('shared'));
    });
    Co::resume(7);
    Co::resume(5);
    Co::sleep(0.001);
    Co::resume(6);
});
?>
--EXPECT--
loading Shared in 2
2 has Shared by 2
3 has Shared by 2
4 has Shared by 2
loading Missing in 5
loading Other in 7
bool(true)
bool(true)
5 Missing not found
loading Missing in 6
6 Missing not found
