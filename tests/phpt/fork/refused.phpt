--TEST--
inside a coroutine pcntl_fork() and what waits for a child or a signal are refused; before and after run() they work
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../inc/fork.inc';

pcntl_sigprocmask(SIG_BLOCK, [SIGUSR1]);

function try_all(): void
{
    foreach (['pcntl_fork', 'pcntl_rfork', 'pcntl_wait', 'pcntl_waitpid', 'pcntl_sigwaitinfo', 'pcntl_sigtimedwait',
        'pcntl_forkx'] as $name) {
        if (function_exists($name)) {
            $arguments = match ($name) {
                'pcntl_wait' => [&$status],
                'pcntl_waitpid' => [-1, &$status, WNOHANG],
                'pcntl_sigwaitinfo', 'pcntl_sigtimedwait' => [[SIGUSR1]],
                default => [],
            };
            var_dump($name(...$arguments));
        }
    }
}

echo "before run(): ", end_of(child(fn () => 3)), "\n";
Co\run('try_all');
go(fn () => var_dump(pcntl_fork()));
Co\run(function () {
    (new Fiber(fn () => var_dump(call_user_func_array('pcntl_wait', [&$status]))))->start();
    try {
        Co::sleep(0.001);
    } finally {
        var_dump((new ReflectionFunction('pcntl_fork'))->invoke());
        var_dump(@pcntl_fork() === false, is_int(@pcntl_fork()), error_get_last()['message']);
    }
});
echo "after run(): ", end_of(child(fn () => 4)), "\n";
posix_kill(posix_getpid(), SIGUSR1);
echo 'signal ', pcntl_sigwaitinfo([SIGUSR1]), "\n";
var_dump(pcntl_wait($status));
?>
--EXPECTF--
before run(): exit 3

Warning: pcntl_fork() has been disabled for security reasons in %s on line %d
bool(false)

Warning: pcntl_wait() has been disabled for security reasons in %s on line %d
bool(false)

Warning: pcntl_waitpid() has been disabled for security reasons in %s on line %d
bool(false)

Warning: pcntl_sigwaitinfo() has been disabled for security reasons in %s on line %d
bool(false)

Warning: pcntl_sigtimedwait() has been disabled for security reasons in %s on line %d
bool(false)

Warning: pcntl_fork() has been disabled for security reasons in %s on line %d
bool(false)

Warning: pcntl_wait() has been disabled for security reasons in %s on line %d
bool(false)

Warning: pcntl_fork() has been disabled for security reasons in %s on line %d
bool(false)
bool(true)
bool(false)
string(51) "pcntl_fork() has been disabled for security reasons"
after run(): exit 4
signal 10
int(-1)
