--TEST--
shm: A writer of an RWLOCK keeps readers out
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
$lock->lock();
child(fn () => var_dump($lock->trylock_read()));
$lock->unlock();
child(fn () => var_dump($lock->trylock_read()));
?>
--EXPECT--
bool(false)
bool(true)
