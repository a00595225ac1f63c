--TEST--
an autoloader that throws: the coroutine that waited tries it too
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
no Thrown for 3
