--TEST--
Hooked processes: 100 at once, no zombie stays, and no descriptor
--SKIPIF--
<?php
if (!is_dir('/proc/self/fd')) {
    die('skip no /proc');
}
?>
--FILE--
<?php
use Swoole\Coroutine as Co;
use function Swoole\Coroutine\run;

/** Children of this process, whether they run or not. */
function children(): array
{
    $own = getmypid();
    $stats = array_map(fn ($path) => (string) @file_get_contents($path), glob('/proc/[0-9]*/stat'));
    return array_filter($stats, fn ($stat) => preg_match("/\) . $own /", $stat) === 1);
}

run(function () {
    $inherited = fn () => count(explode("\n", trim(shell_exec('ls /proc/self/fd'))));
    $alone = $inherited();
    $before = count(scandir('/proc/self/fd'));
    $sum = 0;
    $all = [];
    foreach (range(1, 100) as $i) {
        $all[] = Co::create(function () use ($i, &$sum) {
            exec("echo $i; exit " . $i % 50, $lines, $code);
            $sum += $lines == [(string) $i] && $code === $i % 50 ? $i : 0;
        });
    }
    $all[] = Co::create(function () use ($inherited, $alone) {
        var_dump($inherited() === $alone);
    });
    Co::join($all);
    var_dump($sum, count(children()), count(scandir('/proc/self/fd')) === $before);

    echo "-- left alone\n";
    foreach (range(1, 10) as $i) {
        $process = proc_open(['cat'], [['pipe', 'r']], $pipes);
        $closer = Co::create(function () use ($process) {
            proc_close($process);
        });
        Co::cancel($closer);
        Co::join([$closer]);
    }
    while (count(children()) > 0) {
        exec('true');
    }
    echo "none left\n";
});
?>
--EXPECT--
bool(true)
int(5050)
int(0)
bool(true)
-- left alone
none left
