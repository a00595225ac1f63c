--TEST--
Ten workers, of which some are killed, stopped, end with a status, throw: each is followed by another
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$dir = sys_get_temp_dir() . '/wsco-pool-' . getmypid();
mkdir($dir);
Co::set(['log_file' => "$dir/log"]);
$lives = fn (int $id) => is_file("$dir/$id") ? filesize("$dir/$id") : 0;
$pool = new Pool(10);
$pool->set(['max_wait_time' => 0.2]);
$pool->on('workerStart', function (Pool $pool, int $id) use ($dir, $lives) {
    file_put_contents("$dir/$id", '.', FILE_APPEND);
    if ($lives($id) === 1) {
        match ($id) {
            1 => posix_kill(getmypid(), SIGKILL),
            2 => posix_kill(getmypid(), SIGALRM),
            3 => exit(3),
            4 => $pool->getProcess()->exit(4),
            5 => throw new Exception('on purpose'),
            6 => posix_kill(getmypid(), SIGSTOP),
            default => null,
        };
    }
    if ($id === 0) {
        while (min(array_map($lives, [1, 2, 3, 4, 5])) < 2 || $lives(6) < 1) {
            usleep(1000);
            clearstatcache();
        }
        $pool->shutdown();
    }
    sleep(600);
});
ini_set('display_errors', '0');
$pool->start();
var_dump(Process::wait(false));
$lines = preg_grep('/ended/', file("$dir/log"));
foreach ($lines as &$line) {
    $line = preg_replace('/^.*(worker \d+) \(pid \d+\) (ended with \w+ \d+).*$/s', '$1 $2', $line);
}
sort($lines);
echo implode("\n", $lines), "\n";
array_map(unlink(...), glob("$dir/*"));
rmdir($dir);
?>
--EXPECT--
bool(false)
worker 1 ended with signal 9
worker 2 ended with signal 14
worker 3 ended with status 3
worker 4 ended with status 4
worker 5 ended with status 255
worker 6 ended with signal 9
