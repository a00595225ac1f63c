--TEST--
sleepers wake by time, not by order of creation
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Co\run(function () {
    foreach ([0.03, 0.01, 0.02] as $i => $time) {
        go(function () use ($i, $time) {
            Co::sleep($time);
            echo $i, "\n";
        });
    }
});
?>
--EXPECT--
1
2
0
