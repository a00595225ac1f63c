--TEST--
a comparator that sorts, while others sort
--FILE--
<?php
$results = [];
Co\run(function () use (&$results) {
    foreach ([1, -1] as $sign) {
        go(function () use ($sign, &$results) {
            $data = [[3, 1], [2, 9], [1, 5]];
            usort($data, function ($a, $b) use ($sign) {
                usort($a, function ($x, $y) {
                    Co::sleep(0.001);
                    return $x <=> $y;
                });
                Co::sleep(0.001);
                return $sign * ($a[0] <=> min($b));
            });
            $results[$sign] = json_encode($data);
        });
    }
});
ksort($results);
print_r($results);
?>
--EXPECT--
Array
(
    [-1] => [[2,9],[3,1],[1,5]]
    [1] => [[3,1],[1,5],[2,9]]
)
