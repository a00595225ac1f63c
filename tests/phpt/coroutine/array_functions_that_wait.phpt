--TEST--
array_map, array_walk, array_filter and others with callbacks that wait
--FILE--
<?php
$results = [];
Co\run(function () use (&$results) {
    for ($i = 1; $i <= 2; $i++) {
        go(function () use ($i, &$results) {
            $wait = function ($x) use ($i) {
                Co::sleep(0.001);
                return $x * $i;
            };
            $mapped = array_map($wait, [1, 2, 3]);
            array_walk($mapped, function (&$value) use ($wait) {
                $value = $wait($value);
            });
            $text = preg_replace_callback('/\d+/', fn ($m) => $wait($m[0]), '1-2-3');
            $filtered = array_filter([1, 2, 3, 4], fn ($x) => $wait($x) > 2);
            $sum = array_reduce([1, 2], fn ($c, $x) => $c + $wait($x), 0);
            $results[$i] = implode(',', $mapped) . " $text " . implode(',', $filtered) . " $sum";
        });
    }
});
ksort($results);
print_r($results);
?>
--EXPECT--
Array
(
    [1] => 1,2,3 1-2-3 3,4 3
    [2] => 4,8,12 2-4-6 2,3,4 6
)
