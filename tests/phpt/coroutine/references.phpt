--TEST--
arguments and captured references keep pointing to the creator's variables
--FILE--
<?php
Co\run(function () {
    $a = 1;
    $b = [1, 2];
    $id = go(function (array $copy) use (&$a, &$b) {
        $a++;
        $copy[] = 'x';
        Co::yield();
        $a++;
        $b[] = 3;
        echo count($copy), "\n";
    }, $b);
    echo $a, ' ', count($b), "\n";
    $b = [];
    Co::resume($id);
    echo $a, ' ', count($b), "\n";
});
?>
--EXPECT--
2 2
3
3 1
