--TEST--
an autoloader that asks for its own class sees none, as always
--FILE--
<?php
spl_autoload_register(function (string $class) {
    echo "loading $class\n";
    var_dump(class_exists($class));
    Co::sleep(0.001);
    var_dump(class_exists($class));
    eval("class $class {}");
});
Co\run(function () {
    var_dump(class_exists('Recursive'));
});
var_dump(class_exists('Recursive'));
?>
--EXPECT--
loading Recursive
bool(false)
bool(false)
bool(true)
bool(true)
