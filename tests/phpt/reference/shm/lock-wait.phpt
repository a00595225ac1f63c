--TEST--
shm: lock() waits for the other process
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
$value = new Swoole\Atomic();
$lock->lock();
$pid = pcntl_fork();
if ($pid === 0) {
    $lock->lock();
    var_dump($value->get());
    exit;
}
$value->set(5);
$lock->unlock();
pcntl_waitpid($pid, $status);
?>
--EXPECT--
int(5)
