--TEST--
Calls of the system that fail: what Process and Pool tell
--SKIPIF--
<?php
is_executable('/usr/bin/strace') || die('skip needs strace');
?>
--FILE--
<?php
require __DIR__ . '/../inc/row.inc';

// With sanitizers the wrapper that starts PHP forks once.
$fork = 'clone:error=EAGAIN:when=' . (getenv('ASAN_OPTIONS') ? 2 : 1);
$start = 'var_dump((new Swoole\Process(fn () => 1))->start());';
$calls = [
    $fork => $start,
    'socketpair:error=EMFILE' => $start,
    'setpriority:error=EACCES' => 'var_dump((new Swoole\Process(fn () => 1))->setPriority(PRIO_PROCESS, -20));',
    'getpriority:error=ESRCH' => 'var_dump((new Swoole\Process(fn () => 1))->getPriority(PRIO_PROCESS));',
    'sched_setaffinity:error=EINVAL' => 'var_dump(Swoole\Process::setAffinity([0]));',
    'sched_getaffinity:error=EPERM:when=1+' => 'var_dump(Swoole\Process::getAffinity());',
    'msgget:error=ENOSPC' => 'var_dump((new Swoole\Process(fn () => 1))->useQueue(7));',
];
foreach ($calls as $inject => $code) {
    $run = failing_call($inject, $code);
    $run->wait();
    echo trim($run->stdout()), "\n";
}
var_dump((new Swoole\Process(fn () => 1))->exec('/nowhere/program', ['x', 1]));

// The first try to start a worker fails; the next one comes after a pause.
$run = failing_call($fork, <<<'PHP'
    $pool = new Swoole\Process\Pool(1);
    $pool->on('workerStart', function ($pool) {
        echo "started\n";
        $pool->shutdown();
        sleep(600);
    });
    $pool->start();
    PHP);
$run->wait();
echo preg_replace('/^\S+ \S+ \S+\t/m', '', $run->stdout());
?>
--EXPECTF--
Warning: Swoole\Process::start(): fork() failed: Resource temporarily unavailable in %s on line 1
bool(false)
Warning: Swoole\Process::start(): socketpair() failed: Too many open files in %s on line 1
bool(false)
Warning: Swoole\Process::setPriority(): setpriority() failed: Permission denied in %s on line 1
bool(false)
Warning: Swoole\Process::getPriority(): getpriority() failed: No such process in %s on line 1
bool(false)
Warning: Swoole\Process::setAffinity(): sched_setaffinity() failed: Invalid argument in %s on line 1
bool(false)
Warning: Swoole\Process::getAffinity(): sched_getaffinity() failed: Operation not permitted in %s on line 1
bool(false)
Warning: Swoole\Process::useQueue(): msgget() failed: No space left on device in %s on line 1
bool(false)

Warning: Swoole\Process::exec(): execv() failed: No such file or directory in %s on line %d
bool(false)
ERROR	worker 0 cannot be started: Resource temporarily unavailable
started
