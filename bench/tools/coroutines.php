<?php
// bench/coroutines: how much memory coroutines hold that wait two calls deep in PHP code, all at once, and what it takes to make
// and end one. No limit of the system is raised.

require __DIR__ . '/common.php';

$options = options(['count' => '100000', 'stack' => (string) (2 << 20)]);
$count = (int) $options['count'];

/** @return int kilobytes, of a line of /proc/self/status */
function status(string $line): int
{
    preg_match("/^$line:\s+(\d+)/m", file_get_contents('/proc/self/status'), $match);
    return (int) $match[1];
}

function wait_here(int $number): int
{
    Co::yield();
    return $number;
}

function work(int $number): void
{
    $same = wait_here($number);
    assert($same === $number);
}

/** @return float CPU seconds of this process */
function cpu(): float
{
    $usage = getrusage();
    return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
}

function waiting(int $count): void
{
    [$rss, $tables, $zend, $began] = [status('VmRSS'), status('VmPTE'), memory_get_usage(), cpu()];
    for ($i = 0; $i < $count; $i++) {
        if (Co::create('work', $i) === false) {
            exit("only $i coroutines\n");
        }
    }
    $each = fn (int $bytes): int => (int) round($bytes / $count);
    printf("%d coroutines wait: %d bytes of memory each, %d of them Zend's, %d of page tables, %d mappings, %.1f us to begin one\n",
        Co::stats()['coroutine_num'] - 1, $each((status('VmRSS') - $rss) * 1024), $each(memory_get_usage() - $zend),
        $each((status('VmPTE') - $tables) * 1024), count(file('/proc/self/maps')), (cpu() - $began) / $count * 1e6);
}

function ending(int $count): void
{
    $began = cpu();
    foreach (Co::list() as $id) {
        if ($id !== Co::getCid()) {
            Co::resume($id);
        }
    }
    printf("they end: %.1f us each, %d KiB of the process are left\n", (cpu() - $began) / $count * 1e6, status('VmRSS'));
}

function in_a_row(int $count): void
{
    [$rss, $began] = [status('VmRSS'), cpu()];
    for ($i = 0; $i < $count; $i++) {
        Co::create('abs', $i);
    }
    printf("%d in a row: %.2f us each, %d KiB more\n", $count, (cpu() - $began) / $count * 1e6, status('VmRSS') - $rss);
}

Co::set(['max_coroutine' => $count + 1, 'stack_size' => (int) $options['stack']]);
Co\run(function () use ($count) {
    waiting($count);
    ending($count);
    in_a_row(10 * $count);
});
