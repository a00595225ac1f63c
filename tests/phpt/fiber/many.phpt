--TEST--
Fibers of many coroutines, all suspended inside, each returns to its own
--FILE--
<?php
Co\run(function () {
    for ($i = 0; $i < 20; $i++) {
        go(function () use ($i) {
            $fiber = new Fiber(function () use ($i) {
                for ($round = 0; $round < 3; $round++) {
                    Co::sleep(0.001 * (1 + ($i * 7 + $round) % 5));
                    Fiber::suspend([$i, $round, Co::getCid()]);
                }
            });
            $cid = Co::getCid();
            for ($value = $fiber->start(); !$fiber->isTerminated(); $value = $fiber->resume()) {
                [$who, $round, $where] = $value;
                if ($who !== $i || $where !== $cid) {
                    echo "wrong: $who is not $i, or $where is not $cid\n";
                }
                Co::sleep(0.001);
            }
        });
    }
});
echo "done\n";
?>
--EXPECT--
done
