--TEST--
shm: trylock() of a lock that another process has sets the last error
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
child(fn () => var_dump($lock->trylock(), $lock->errCode === SOCKET_EAGAIN, swoole_last_error() === SOCKET_EAGAIN));
?>
--EXPECT--
bool(false)
bool(true)
bool(true)
