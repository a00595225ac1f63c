--TEST--
a signal handler may wait for children, whatever it interrupts; it cannot fork while the loop runs
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../inc/fork.inc';

$handled = 0;
pcntl_signal(SIGCHLD, function () use (&$handled) {
    echo 'waited for: ', pcntl_waitpid(-1, $status) > 0 ? 'status ' . pcntl_wexitstatus($status) : 'nobody', "\n";
    var_dump(@pcntl_fork());
    go(fn () => var_dump(@pcntl_wait($status)));
    $handled++;
});
pcntl_sigprocmask(SIG_BLOCK, [SIGCHLD]);

// The child ends when the loop is about to wait.
pcntl_async_signals(true);
[$start, $started] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
child(function () use ($started) {
    fread($started, 1);
    return 5;
});
Co\run(function () use ($start, &$handled) {
    pcntl_sigprocmask(SIG_UNBLOCK, [SIGCHLD]);
    fwrite($start, 'x');
    while (!$handled) {
        Co::sleep(0.001);
    }
});

// A coroutine asks for its signals itself.
pcntl_async_signals(false);
pcntl_sigprocmask(SIG_BLOCK, [SIGCHLD]);
child(fn () => 6);
Co\run(function () use (&$handled) {
    pcntl_sigprocmask(SIG_UNBLOCK, [SIGCHLD]);
    while ($handled < 2) {
        pcntl_signal_dispatch();
    }
});
?>
--EXPECT--
waited for: status 5
bool(false)
bool(false)
waited for: status 6
bool(false)
bool(false)
