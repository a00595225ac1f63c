--TEST--
shm: lock_read() of a MUTEX is as lock()
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
$lock->lock_read();
child(fn () => var_dump($lock->trylock_read()));
?>
--EXPECT--
bool(false)
