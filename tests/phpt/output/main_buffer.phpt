--TEST--
a buffer of the main script does not catch what coroutines print, and is there afterwards
--FILE--
<?php
ob_start();
echo 'main';
Co\run(function () {
    echo "coroutine ", ob_get_level(), "\n";
    Co::sleep(0.001);
    echo "coroutine again\n";
});
$text = ob_get_clean();
echo "[$text]\n";
?>
--EXPECT--
coroutine 0
coroutine again
[main]
