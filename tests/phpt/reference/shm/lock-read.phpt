--TEST--
shm: Readers of an RWLOCK have it together, and keep a writer out
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
var_dump($lock->lock_read());
child(fn () => var_dump($lock->trylock_read(), $lock->lock_read(), $lock->unlock(), $lock->unlock(), $lock->trylock()));
$lock->unlock();
child(fn () => var_dump($lock->trylock()));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
