--TEST--
sorts whose comparators wait keep their own comparators
--FILE--
<?php
$results = [];
$wait = function ($result) {
    Co::sleep(0.001);
    return $result;
};
Co\run(function () use (&$results, $wait) {
    $sort = function (string $name, array $data, Closure $compare) use (&$results, $wait) {
        usort($data, fn ($a, $b) => $wait($compare($a, $b)));
        $results[$name] = implode(' ', $data);
    };
    go($sort, 'up', [3, 1, 2, 5, 4], fn ($a, $b) => $a <=> $b);
    go($sort, 'down', [3, 1, 2, 5, 4], fn ($a, $b) => $b <=> $a);
    go(function () use (&$results, $wait) {
        $array = ['b' => 1, 'a' => 2, 'c' => 0];
        uksort($array, fn ($a, $b) => $wait(strcmp($a, $b)));
        $results['keys'] = implode(' ', array_keys($array));
        $results['udiff'] = implode(' ', array_udiff([1, 2, 3], [2], fn ($a, $b) => $wait($a <=> $b)));
    });
});
ksort($results);
print_r($results);
?>
--EXPECT--
Array
(
    [down] => 5 4 3 2 1
    [keys] => a b c
    [udiff] => 1 3
    [up] => 1 2 3 4 5
)
