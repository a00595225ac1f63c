--TEST--
A child process has none of its parent's handlers, and may have its own; an alarm left at the end harms nobody
--FILE--
<?php
use Swoole\Process;

Process::signal(SIGUSR1, fn () => print("parent\n"));
Process::signal(SIGALRM, fn () => 1);
foreach ([true, false] as $own) {
    $pid = pcntl_fork();
    if ($pid === 0) {
        if ($own)
            Process::signal(SIGUSR1, fn () => print("child\n"));
        Process::kill(getmypid(), SIGUSR1);
        Swoole\Event::wait();
        exit(3);
    }
    pcntl_waitpid($pid, $status);
    var_dump(pcntl_wifexited($status) ? pcntl_wexitstatus($status) : -pcntl_wtermsig($status));
}
Process::kill(getmypid(), SIGUSR1);
Swoole\Event::wait();
Process::alarm(50);
?>
--EXPECT--
child
int(3)
int(-10)
parent
