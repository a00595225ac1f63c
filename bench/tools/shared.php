<?php
// SPDX-License-Identifier: MIT
// Called by bench/shared: CPU time of calls in shared memory, without that of the loop around them. The best of the rounds is shown.

$options = getopt('', ['count:', 'rounds:']);
$count = (int) ($options['count'] ?? 300000);
$rounds = (int) ($options['rounds'] ?? 5);

const KEYS = 1000;

function cpu_ns(): float
{
    $used = getrusage();
    return ($used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec']) * 1e9 + ($used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec']) * 1e3;
}

function least(Closure $calls): float
{
    $least = INF;
    for ($i = 0; $i < $GLOBALS['rounds']; $i++) {
        $start = cpu_ns();
        $calls($GLOBALS['count']);
        $least = min($least, (cpu_ns() - $start) / $GLOBALS['count']);
    }
    return $least;
}

$table = new Swoole\Table(1 << 16);
$table->column('id', Swoole\Table::TYPE_INT);
$table->column('rate', Swoole\Table::TYPE_FLOAT);
$table->column('name', Swoole\Table::TYPE_STRING, 32);
$table->create();
$row = ['id' => 1, 'rate' => 1.5, 'name' => 'some name'];
for ($i = 0; $i < KEYS; $i++) {
    $table->set($keys[] = "user:$i", $row);
}
$atomic = new Swoole\Atomic();
$lock = new Swoole\Lock();

$kinds = [
    'set(), three columns' => function (int $n) use ($table, $keys, $row) { while ($n--) { $table->set($keys[$n % KEYS], $row); } },
    'set(), one number' => function (int $n) use ($table, $keys) { while ($n--) { $table->set($keys[$n % KEYS], ['id' => $n]); } },
    'get(), a row' => function (int $n) use ($table, $keys) { while ($n--) { $table->get($keys[$n % KEYS]); } },
    'get(), a column' => function (int $n) use ($table, $keys) { while ($n--) { $table->get($keys[$n % KEYS], 'id'); } },
    'incr()' => function (int $n) use ($table, $keys) { while ($n--) { $table->incr($keys[$n % KEYS], 'id'); } },
    'exists()' => function (int $n) use ($table, $keys) { while ($n--) { $table->exists($keys[$n % KEYS]); } },
    'set() and del() of a new row' => function (int $n) use ($table, $keys, $row) { while ($n--) { $keys[$n % KEYS]; $table->set('new', $row); $table->del('new'); } },
    'Atomic::add()' => function (int $n) use ($atomic, $keys) { while ($n--) { $keys[$n % KEYS]; $atomic->add(); } },
    'lock() and unlock()' => function (int $n) use ($lock, $keys) { while ($n--) { $keys[$n % KEYS]; $lock->lock(); $lock->unlock(); } },
];
$loop = least(function (int $n) use ($keys) { while ($n--) { $keys[$n % KEYS]; } });
foreach ($kinds as $name => $calls) {
    printf("%-30s %6.0f ns\n", $name, least($calls) - $loop);
}
