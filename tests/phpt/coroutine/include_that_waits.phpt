--TEST--
included files that wait, and autoloaders
--FILE--
<?php
file_put_contents(__DIR__ . '/include_that_waits.inc', '<?php Co::sleep(0.001); return Co::getCid();');
Co\run(function () {
    for ($i = 0; $i < 3; $i++) {
        go(function () {
            var_dump(include __DIR__ . '/include_that_waits.inc');
        });
    }
    var_dump(eval('Co::sleep(0.001); return "evaluated";'));
});
unlink(__DIR__ . '/include_that_waits.inc');
?>
--EXPECT--
int(2)
int(3)
int(4)
string(9) "evaluated"
