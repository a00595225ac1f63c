--TEST--
an autoloader that throws: the waiting coroutine loads again
--FILE--
<?php
spl_autoload_register(function (string $class) {
    Co::sleep(0.001);
    throw new Exception("no $class for " . Co::getCid());
});
Co\run(function () {
    for ($i = 0; $i < 2; $i++) {
        go(function () {
            try {
                var_dump(class_exists('Thrown'));
            } catch (Exception $e) {
                echo $e->getMessage(), "\n";
            }
        });
    }
});
?>
--EXPECT--
no Thrown for 2
bool(false)
