--TEST--
2 MiB of stack: a serialized structure 1000 levels deep, sorts inside sorts
--FILE--
<?php
Co\run(function () {
    $deep = [];
    for ($i = 0; $i < 1000; $i++) {
        $deep = [$deep];
    }
    echo strlen(serialize($deep)), ' ', strlen(json_encode($deep, 0, 2000)), "\n";
    $nested = function (int $n) use (&$nested) {
        return $n === 0 ? 0 : array_sum(array_map(fn ($x) => $x + $nested($n - 1), [1]));
    };
    echo $nested(1000), "\n";
});
?>
--EXPECT--
10006 2002
1000
