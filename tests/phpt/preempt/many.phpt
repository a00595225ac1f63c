--TEST--
busy coroutines take turns, with exceptions, generators and waits in between
--INI--
swoole.enable_preemptive_scheduler=1
--FILE--
<?php
function numbers()
{
    for ($n = 0;; $n++) {
        yield $n;
    }
}

$turn = $started = 0;
$ended = [];
Co\run(function () use (&$turn, &$ended) {
    for ($i = 0; $i < 10; $i++) {
        go(function () use ($i, &$turn, &$ended) {
            // The last one ends first, and each of the others behind the one after it.
            foreach (numbers() as $n) {
                try {
                    if ($turn === 9 - $i) {
                        break;
                    }
                    throw new Exception((string) $n);
                } catch (Exception $e) {
                    strrev($e->getMessage());
                } finally {
                    $last = $n;
                }
            }
            $turn++;
            Co::sleep(0.001);
            $ended[] = $i;
        });
    }
});
echo implode(' ', $ended), "\n";

Co\run(function () use (&$started) {
    for ($i = 0; $i < 50; $i++) {
        go(function () use (&$started) {
            for ($started++; $started < 50;);
        });
    }
});
echo $started, "\n";
?>
--EXPECT--
9 8 7 6 5 4 3 2 1 0
50
