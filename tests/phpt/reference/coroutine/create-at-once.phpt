--TEST--
coroutine: create() runs the coroutine at once and returns its id when it first suspends or ends
--FILE--
<?php
Co\run(function () {
    echo "1\n";
    $id = Co::create(function () {
        echo "2\n";
        Co::sleep(0.001);
        echo "4\n";
    });
    echo "3 $id\n";
});
?>
--EXPECT--
1
2
3 2
4
