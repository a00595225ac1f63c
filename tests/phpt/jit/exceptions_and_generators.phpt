--TEST--
exceptions, finally blocks, generators and closures in hot coroutines
--FILE--
<?php
function numbers(int $n)
{
    try {
        for ($i = 0; $i < $n; $i++) {
            if ($i % 5 === 0) {
                Co::yield();
            }
            yield $i => $i * 2;
        }
    } finally {
        $GLOBALS['finished'] = ($GLOBALS['finished'] ?? 0) + 1;
    }
}
function risky(int $i): int
{
    try {
        if ($i % 2) {
            throw new LogicException("odd $i");
        }
        return $i;
    } finally {
        Co::yield();
    }
}
$sums = [];
Co\run(function () use (&$sums) {
    $ids = [];
    for ($i = 0; $i < 8; $i++) {
        $ids[] = go(function () use ($i, &$sums) {
            $sum = 0;
            foreach (numbers(50 + $i) as $k => $v) {
                try {
                    $sum += risky($k) + $v;
                } catch (LogicException $e) {
                    $sum += strlen($e->getMessage());
                }
            }
            $sums[$i] = $sum;
        });
    }
    while ($live = array_filter($ids, 'Co::exists')) {
        array_map('Co::resume', $live);
    }
});
ksort($sums);
echo implode(' ', $sums), ' ', $finished, "\n";
?>
--EXPECT--
1945 2095 2101 2257 2263 2425 2431 2599 8
