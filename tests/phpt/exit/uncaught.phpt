--TEST--
an uncaught exit ends one coroutine; text is printed, others go on
--FILE--
<?php
Co\run(function () {
    go(function () {
        defer(fn () => print("deferred\n"));
        try {
            exit("bye\n");
        } finally {
            echo "finally\n";
        }
    });
    go(function () {
        Co::sleep(0.001);
        exit;
    });
    Co::sleep(0.005);
    echo "alive\n";
});
echo "main\n";
?>
--EXPECT--
finally
bye
deferred
alive
main
