--TEST--
shm: destroy() in a child leaves the lock to the others
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
child(fn () => $lock->destroy());
var_dump($lock->lock(), $lock->unlock());
?>
--EXPECT--
bool(true)
bool(true)
