--TEST--
a second coroutine that needs a class waits for the first one's autoloader
--FILE--
<?php
spl_autoload_register(function (string $class) {
    echo "loading $class in ", Co::getCid(), "\n";
    Co::sleep(0.003);
    if ($class !== 'Missing') {
        eval("class $class { const BY = " . Co::getCid() . '; }');
    }
});
Co\run(function () {
    for ($i = 0; $i < 3; $i++) {
        go(function () {
            echo Co::getCid(), ' has Shared by ', Shared::BY, "\n";
        });
    }
    go(function () {
        var_dump(class_exists('Missing'));
    });
    go(function () {
        var_dump(class_exists('Missing'));
    });
    go(function () {
        var_dump(class_exists('Other'), class_exists('shared'));
    });
});
?>
--EXPECT--
2 has Shared by loading Shared in 2
3 has Shared by 4 has Shared by loading Missing in 5
loading Other in 7
2
bool(false)
bool(true)
bool(true)
2
2
loading Missing in 6
bool(false)
