--TEST--
shm: A reader that was killed keeps nobody out
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
child(function () use ($lock) {
    $lock->lock_read();
    posix_kill(getmypid(), SIGKILL);
});
var_dump($lock->lock());
?>
--EXPECT--
bool(true)
