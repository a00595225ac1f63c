--TEST--
exec() that is cancelled ends what its shell has started, too
--SKIPIF--
<?php if (@fopen('/dev/tty', 'r')) die("skip there is a terminal, whose Ctrl-C must reach commands"); ?>
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
        @exec("sleep 1000 & echo $! >$pids; wait", $lines, $code);
        echo 'exec: ', json_encode([$lines, $code]), "\n";
    });
    while ((int) file_get_contents($pids) === 0) {
        usleep(1000);
    }
    $pid = (int) file_get_contents($pids);
    Co::cancel($in_exec);
    while (!gone($pid)) {
        usleep(1000);
    }
    echo "gone\n";
    exec('sleep 1000 >&- & echo $!', $lines);
    echo gone((int) $lines[0]) ? "gone\n" : "goes on, as the shell has ended by itself\n";
    posix_kill((int) $lines[0], SIGKILL);
});
?>
--CLEAN--
<?php
array_map('unlink', glob(sys_get_temp_dir() . '/wsco-pids-*'));
?>
--EXPECT--
exec: [[],-1]
gone
goes on, as the shell has ended by itself
