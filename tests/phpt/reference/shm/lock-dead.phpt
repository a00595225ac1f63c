--TEST--
shm: The lock of a process that was killed is taken over
--FILE--
<?php
function child(Closure $body): int
{
    $pid = pcntl_fork();
    if ($pid === 0) {
        $body();
        exit(0);
    }
    pcntl_waitpid($pid, $status);
    return $status;
}

foreach (['MUTEX', 'RWLOCK', 'SPINLOCK', 'SEM'] as $type) {
    $lock = new Swoole\Lock(constant("Swoole\\Lock::$type"));
    child(function () use ($lock) {
        $lock->lock();
        posix_kill(getmypid(), SIGKILL);
    });
    var_dump($lock->lock());
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
