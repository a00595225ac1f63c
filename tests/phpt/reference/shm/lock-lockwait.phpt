--TEST--
shm: lockwait() gives false when its time is over
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

$lock = new Swoole\Lock();
$lock->lock();
child(fn () => var_dump($lock->lockwait(0.01), $lock->errCode === SOCKET_ETIMEDOUT));
$lock->unlock();
var_dump($lock->lockwait(0.01));
?>
--EXPECT--
bool(false)
bool(true)
bool(true)
