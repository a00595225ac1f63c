--TEST--
Locks and numbers between processes whose coroutines wait
--FILE--
<?php
// Each process has three coroutines that count together; the number is only right if each step is alone.
$lock = new Swoole\Lock();
$rw = new Swoole\Lock(Swoole\Lock::RWLOCK);
$sum = new Swoole\Atomic();
$done = new Swoole\Atomic();
const ROUNDS = 20;

function work(Swoole\Lock $lock, Swoole\Lock $rw, Swoole\Atomic $sum): void
{
    for ($i = 0; $i < ROUNDS; $i++) {
        $lock->lock() || print("no lock\n");
        $value = $sum->get();
        Co::usleep(10);
        $sum->set($value + 1);
        $lock->unlock() || print("no unlock\n");
        $rw->lock_read() || print("no read lock\n");
        $rw->unlock();
    }
}

for ($child = 0; $child < 3; $child++) {
    $pids[] = $pid = pcntl_fork();
    if ($pid === 0) {
        Co\run(function () use ($lock, $rw, $sum) {
            for ($i = 0; $i < 3; $i++) {
                go(work(...), $lock, $rw, $sum);
            }
        });
        $done->wakeup();
        exit;
    }
}
var_dump($done->wait(-1));
foreach ($pids as $pid) {
    pcntl_waitpid($pid, $status);
}
var_dump($sum->get() === 3 * 3 * ROUNDS, $lock->trylock(), $rw->trylock());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
