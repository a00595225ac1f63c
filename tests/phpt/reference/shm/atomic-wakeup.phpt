--TEST--
shm: wakeup() lets one process go on that waits
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

$atomic = new Swoole\Atomic();
$pid = pcntl_fork();
if ($pid === 0) {
    exit($atomic->wait(-1) ? 3 : 4);
}
var_dump($atomic->wakeup());
pcntl_waitpid($pid, $status);
var_dump(pcntl_wexitstatus($status), $atomic->get());
?>
--EXPECT--
bool(true)
int(3)
int(0)
