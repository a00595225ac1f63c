--TEST--
shm: A lock of type RWLOCK keeps another process out until unlock()
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
var_dump($lock->lock());
child(fn () => var_dump($lock->trylock()));
var_dump($lock->unlock());
child(fn () => var_dump($lock->trylock(), $lock->unlock()));
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
