--TEST--
A worker that ends at once again and again is started after pauses that grow
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$log = tempnam(sys_get_temp_dir(), 'pool');
Co::set(['log_file' => $log]);
$pool = new Pool(1);
$pool->on('workerStart', function (Pool $pool) use ($log) {
    if (str_contains(file_get_contents($log), 'in 0.08 seconds')) {
        $pool->shutdown();
        sleep(600);
    }
    exit(1);
});
$pool->start();
preg_match_all('/ended with status 1; the next one starts in ([\d.]+) seconds/', file_get_contents($log), $found);
echo implode(' ', array_slice($found[1], -5)), "\n";
unlink($log);
?>
--EXPECT--
0 0.01 0.02 0.04 0.08
