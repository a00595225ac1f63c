--TEST--
C2: run() returns when the last coroutine has ended
--FILE--
<?php
Co\run(function () {
    go(function () {
        Co::sleep(0.03);
        go(function () {
            Co::sleep(0.02);
            echo "co[3] end\n";
        });
        echo "co[2] end\n";
    });
    Co::sleep(0.01);
    echo "co[1] end\n";
});
echo "after run\n";
?>
--EXPECT--
co[1] end
co[2] end
co[3] end
after run
