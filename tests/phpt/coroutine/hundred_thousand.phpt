--TEST--
100,000 coroutines wait at once, two calls deep, in less than 6 KiB each; a million one after another take no memory
--SKIPIF--
<?php
if (getenv('WSCO_TEST_STAGE') !== 'phpt') {
    die('skip other backends, compilers and sanitizers have other stacks');
}
if (!is_readable('/proc/self/status')) {
    die('skip no /proc');
}
?>
--INI--
memory_limit=256M
--FILE--
<?php
const COUNT = 100_000;

function resident(): int
{
    preg_match('/^VmRSS:\s+(\d+)/m', file_get_contents('/proc/self/status'), $match);
    return 1024 * (int) $match[1];
}

function wait_here(int $number): int
{
    Co::yield();
    return $number;
}

function work(int $number): void
{
    global $sum;
    $sum += wait_here($number);
}

$sum = 0;
Co::set(['max_coroutine' => COUNT + 1]);
Co\run(function () {
    $before = resident();
    for ($i = 1; $i <= COUNT; $i++) {
        $last = Co::create('work', $i);
        if ($last === false) {
            exit("only $i\n");
        }
    }
    $each = (resident() - $before) / COUNT;
    echo Co::stats()['coroutine_num'] - 1, ' wait, ', $each < 6144 ? 'less than 6 KiB' : "$each bytes", " each\n";

    // Every second one first, so that what is free lies between what is not.
    foreach ([0, 1] as $odd) {
        for ($id = $last - COUNT + 1 + $odd; $id <= $last; $id += 2) {
            Co::resume($id);
        }
    }
    echo Co::stats()['coroutine_num'] - 1, " are left\n";
});
var_dump($sum === COUNT * (COUNT + 1) / 2);

Co\run(function () {
    for ($i = 0; $i < 1000; $i++) {
        Co::create('abs', $i);
    }
    $before = resident();
    for ($i = 0; $i < 1_000_000; $i++) {
        Co::create('abs', $i);
    }
    $more = resident() - $before;
    echo $more < 1 << 20 ? "no memory\n" : "$more bytes\n";
});
?>
--EXPECT--
100000 wait, less than 6 KiB each
0 are left
bool(true)
no memory
