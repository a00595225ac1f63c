--TEST--
shm: unlock() of a lock that the process does not have gives false; a SEM may be unlocked by any
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
var_dump($lock->unlock(), $lock->errCode);
$sem = new Swoole\Lock(Swoole\Lock::SEM);
$lock->lock();
$sem->lock();
child(fn () => var_dump($lock->unlock(), $sem->unlock(), $sem->unlock()));
var_dump($lock->unlock(), $sem->trylock());
?>
--EXPECT--
bool(false)
int(1)
bool(false)
bool(true)
bool(false)
bool(true)
bool(true)
