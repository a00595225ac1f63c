--TEST--
array_map, array_walk, array_filter, preg_replace_callback with callbacks that wait
--FILE--
<?php
Co\run(function () {
    for ($i = 1; $i <= 2; $i++) {
        go(function () use ($i) {
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
            echo implode(',', $mapped), " $text ", implode(',', $filtered), ' ', array_reduce([1, 2], fn ($c, $x) => $c + $wait($x), 0), "\n";
        });
    }
});
?>
--EXPECT--
1,2,3 1-2-3 3,4 4,8,12 2-4-6 2,3,4 3
6
