--TEST--
coroutine: Ids count from 1 and are not used again
--FILE--
<?php
Co\run(function () {
    foreach ([1, 2, 3] as $n) {
        echo go(fn () => null), ' ', go(fn () => Co::sleep(0.001)), "\n";
    }
});
echo go(fn () => null), "\n";
?>
--EXPECT--
2 3
4 5
6 7
8
