--TEST--
without a handler SIGTERM ends the process
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
$pid = pcntl_fork();
if ($pid === 0) {
    go(function () {
        posix_kill(getmypid(), SIGTERM);
        Co::sleep(5);
    });
    Swoole\Event::wait();
    exit(0);
}
pcntl_waitpid($pid, $status);
var_dump(pcntl_wifsignaled($status), pcntl_wtermsig($status) === SIGTERM);
?>
--EXPECT--
bool(true)
bool(true)
