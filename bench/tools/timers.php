<?php
// bench/timers: timers are a heap, so a hundred times as many may cost only a little more each. Then how late Coroutine::sleep() ends,
// with usleep() of the same time beside it, which shows what the kernel and other processes add.

require __DIR__ . '/common.php';

$options = options(['count' => '1000000', 'rounds' => '200']);
$count = (int) $options['count'];
$rounds = (int) $options['rounds'];

/** @return float CPU nanoseconds of this process for each of $count */
function each(int $count, callable $do): float
{
    $used = function (): float {
        $usage = getrusage();
        return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
    };
    $began = $used();
    $do();
    return ($used() - $began) / $count * 1e9;
}

function armed(int $count): void
{
    $ids = [];
    $callback = function () {
    };
    mt_srand(1);
    $start = each($count, function () use ($count, $callback, &$ids) {
        for ($i = 0; $i < $count; $i++) {
            $ids[] = Swoole\Timer::after(mt_rand(1_000_000, 2_000_000), $callback);
        }
    });
    shuffle($ids);
    $clear = each($count, function () use ($ids) {
        foreach ($ids as $id) {
            Swoole\Timer::clear($id);
        }
    });
    printf("%9d timers at once: %5.0f ns to start one, %5.0f ns to clear one, in any order\n", $count, $start, $clear);
}

/** @return array{float, float} microseconds too late: the median, and 9 of 10 are below the second */
function late(float $seconds, int $rounds, callable $sleep): array
{
    $late = [];
    for ($i = 0; $i < $rounds; $i++) {
        $began = hrtime(true);
        $sleep($seconds);
        $late[] = (hrtime(true) - $began) / 1e3 - $seconds * 1e6;
    }
    sort($late);
    return [median($late), $late[intdiv($rounds * 9, 10)]];
}

Co\run(function () use ($count, $rounds) {
    for ($few = intdiv($count, 100); $few <= $count; $few *= 10) {
        armed(max($few, 1));
    }
    foreach ([0.0005, 0.001, 0.005, 0.05] as $seconds) {
        [$ours, $most] = late($seconds, $rounds, Co::sleep(...));
        [$plain, $plain_most] = late($seconds, $rounds, fn (float $seconds) => usleep((int) ($seconds * 1e6)));
        printf("sleep(%s) ends %.0f us late (9 of 10 below %.0f), usleep() %.0f us (%.0f)\n", $seconds, $ours, $most, $plain, $plain_most);
    }
});
