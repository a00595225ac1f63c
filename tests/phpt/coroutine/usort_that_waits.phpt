--TEST--
two sorts whose comparators wait keep their own comparators
--FILE--
<?php
Co\run(function () {
    $sort = function (array $data, Closure $compare) {
        usort($data, function ($a, $b) use ($compare) {
            Co::sleep(0.001);
            return $compare($a, $b);
        });
        echo implode(' ', $data), "\n";
    };
    go($sort, [3, 1, 2, 5, 4], fn ($a, $b) => $a <=> $b);
    go($sort, [3, 1, 2, 5, 4], fn ($a, $b) => $b <=> $a);
    go(function () {
        $array = ['b' => 1, 'a' => 2, 'c' => 0];
        uksort($array, function ($a, $b) {
            Co::sleep(0.001);
            return strcmp($a, $b);
        });
        echo implode(' ', array_keys($array)), "\n";
        echo implode(' ', array_udiff([1, 2, 3], [2], function ($a, $b) {
            Co::sleep(0.001);
            return $a <=> $b;
        })), "\n";
    });
});
?>
--EXPECT--
a b c
1 2 3 4 5
1 3
5 4 3 2 1
