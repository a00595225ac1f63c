--TEST--
ob_start() in one coroutine does not catch the output of others
--FILE--
<?php
Co\run(function () {
    $id = go(function () {
        ob_start();
        echo 'a';
        Co::yield();
        echo 'b';
        ob_start(fn ($text) => strtoupper($text));
        echo 'c';
        Co::yield();
        echo 'd';
        ob_end_flush();
        $text = ob_get_clean();
        echo "[$text]\n";
    });
    echo "other ", ob_get_level(), "\n";
    Co::resume($id);
    ob_start();
    echo "caught";
    Co::resume($id);
    echo ' ', strlen(ob_get_clean()), ' ', ob_get_level(), "\n";
});
?>
--EXPECT--
other 0
[abCD]
7 0
