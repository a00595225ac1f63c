--TEST--
acceptance: C25: System::wait() for a child
--FILE--
<?php
$pid = pcntl_fork();
if ($pid === 0) {
    posix_kill(getmypid(), SIGSTOP);
    exit(0);
}
pcntl_waitpid($pid, $status, WUNTRACED);
Swoole\Coroutine\run(function () use ($pid) {
    go(fn () => posix_kill($pid, SIGCONT));
    $status = Co\System::wait();
    var_dump($status['pid'] === $pid, $status['code'], $status['signal']);
});
?>
--EXPECT--
bool(true)
int(0)
int(0)
