--TEST--
Hooked processes: a coroutine that is cancelled or ended leaves the wait, and no process stays behind
--FILE--
<?php
use Swoole\Coroutine as Co;
use function Swoole\Coroutine\run;

$pids = tempnam(sys_get_temp_dir(), 'wsco-pids-');

/** Is that process gone, or about to be? */
function gone(int $pid): bool
{
    $state = @file_get_contents("/proc/$pid/stat");
    return $state === false || preg_match('/\) [ZX] /', $state) === 1;
}

run(function () use ($pids) {
    $in_exec = Co::create(function () use ($pids) {
        @exec("echo \$\$ >$pids; exec sleep 1000", $lines, $code);
        echo 'exec: ', json_encode([$lines, $code]), "\n";
    });
    while ((int) file_get_contents($pids) === 0) {
        usleep(1000);
    }
    Co::cancel($in_exec);
    $pid = (int) file_get_contents($pids);
    while (!gone($pid)) {
        usleep(1000);
    }
    echo "the shell is gone\n";

    $process = proc_open(['sleep', '1000'], [], $pipes);
    $pid = proc_get_status($process)['pid'];
    $in_close = Co::create(function () use ($process) {
        $code = proc_close($process);
        echo "proc_close: $code\n";
    });
    Co::cancel($in_close);
    Co::join([$in_close]);
    echo gone($pid) ? "ended too\n" : "goes on\n";
    posix_kill($pid, SIGKILL);

    // A script that ends while coroutines wait.
    Co::create(function () {
        exec('exec sleep 1000');
        echo "never\n";
    });
    Co::create(function () {
        $process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
        fgets($pipes[1]);
        echo "never\n";
    });
    Co::create(function () {
        usleep(1000);
        Swoole\Event::exit();
    });
});
echo "bye\n";
?>
--CLEAN--
<?php
array_map('unlink', glob(sys_get_temp_dir() . '/wsco-pids-*'));
?>
--EXPECT--
exec: [[],-1]
the shell is gone
proc_close: -1
goes on
bye
