--TEST--
autoloaders that wait for each other get the answer of the engine's guard: the class is not there yet
--FILE--
<?php
spl_autoload_register(function (string $class) {
    Co::sleep(0.001);
    $asked = ['X' => 'Y', 'Y' => 'Z', 'Z' => 'X', 'Own' => 'Own'][$class] ?? null;
    if ($asked) {
        $found = class_exists($asked);
        echo "$class asks for $asked: ", $found ? 'there' : 'not yet', "\n";
        eval("class $class {}");
    }
});
function ask(string $class): void
{
    go(function () use ($class) {
        $found = class_exists($class);
        echo "$class ", $found ? 'exists' : 'is missing', "\n";
    });
}
Co\run(fn () => array_map('ask', ['X', 'Y', 'Z', 'X']));
Co\run(fn () => ask('Own'));
?>
--EXPECT--
Z asks for X: not yet
Z exists
Y asks for Z: there
Y exists
X asks for Y: there
X exists
X exists
Own asks for Own: not yet
Own exists
