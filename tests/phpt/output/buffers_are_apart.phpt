--TEST--
ob_start() in one coroutine does not catch the output of others
--FILE--
<?php
Co\run(function () {
    go(function () {
        ob_start();
        echo 'a';
        Co::sleep(0.002);
        echo 'b';
        ob_start(fn ($text) => strtoupper($text));
        echo 'c';
        Co::sleep(0.002);
        echo 'd';
        ob_end_flush();
        $text = ob_get_clean();
        echo "[$text]\n";
    });
    echo "other\n";
    Co::sleep(0.003);
    echo "again ", ob_get_level(), "\n";
});
?>
--EXPECT--
other
again 0
[abCD]
