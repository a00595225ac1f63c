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
--EXPECTF--
2 has Shared by loading Shared in 2
3 has Shared by 4 has Shared by 
Fatal error: Uncaught Error: Class "Shared" not found in %s:%d
Stack trace:
#0 [internal function]: {closure}()
#1 {main}
  thrown in %s on line %d
