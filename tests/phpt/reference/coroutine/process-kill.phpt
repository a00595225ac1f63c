--TEST--
coroutine: Process::kill() sends a signal; 0 tests existence; failure false, swoole_errno() 3
--FILE--
<?php
use Swoole\Process;

var_dump(Process::kill(getmypid(), 0));
$pid = pcntl_fork();
if ($pid === 0) {
    sleep(60);
    exit(1);
}
var_dump(Process::kill($pid));
pcntl_waitpid($pid, $status);
var_dump(pcntl_wtermsig($status) === SIGTERM);
var_dump(Process::kill($pid, 0), swoole_errno());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
int(3)
