--TEST--
frames beyond the first VM page: recursion, many variables, back to small
--FILE--
<?php
function deep(int $n)
{
    $a = $n; $b = $n + 1; $c = [$n, $n + 2]; $d = "s$n";
    if ($n === 0) {
        Co::yield();
        return 0;
    }
    return $a + deep($n - 1) + $b - $c[1] + strlen($d) - strlen("s$a") + 1;
}
Co\run(function () {
    $ids = [];
    for ($i = 0; $i < 50; $i++) {
        $ids[$i] = go(function () use ($i) {
            for ($round = 0; $round < 3; $round++) {
                if (deep($i * 20) !== array_sum(range(0, $i * 20))) {
                    echo "wrong $i\n";
                }
            }
        });
    }
    for ($round = 0; $round < 3; $round++) {
        foreach ($ids as $id) {
            Co::resume($id);
        }
    }
    echo Co::stats()['coroutine_num'], "\n";
    $many = array_fill(0, 2000, 1);
    go(fn (...$args) => print(count($args) . "\n"), ...$many);
});
?>
--EXPECT--
1
2000
