--TEST--
shm: lock() takes LOCK_EX, LOCK_SH, LOCK_NB and a time-out
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

$lock = new Swoole\Lock(Swoole\Lock::RWLOCK);
var_dump($lock->lock(LOCK_SH));
child(function () use ($lock) {
    var_dump($lock->lock(LOCK_SH), $lock->unlock(), $lock->lock(LOCK_EX | LOCK_NB), $lock->lock(LOCK_EX, 0.01));
});
var_dump($lock->lock(77), $lock->errCode);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
bool(false)
bool(false)
int(22)
