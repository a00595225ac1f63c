--TEST--
Fibers and coroutines switching inside hot loops
--FILE--
<?php
function inside(int $rounds): int
{
    $sum = 0;
    for ($i = 0; $i < $rounds; $i++) {
        $sum += Fiber::suspend($i);
        Co::yield();
    }
    return $sum;
}
$sums = [];
Co\run(function () use (&$sums) {
    $ids = [];
    for ($i = 0; $i < 6; $i++) {
        $ids[] = go(function () use ($i, &$sums) {
            $fiber = new Fiber('inside');
            $value = $fiber->start(60);
            while (!$fiber->isTerminated()) {
                $value = $fiber->resume($value + $i);
            }
            $sums[$i] = $fiber->getReturn();
        });
    }
    while ($live = array_filter($ids, 'Co::exists')) {
        array_map('Co::resume', $live);
    }
});
ksort($sums);
echo implode(' ', $sums), "\n";
?>
--EXPECT--
1770 1830 1890 1950 2010 2070
