--TEST--
Exceptions of the events of the manager go to the caller of start(); a second run
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1);
$file = tempnam(sys_get_temp_dir(), 'pool');
$pool->on('workerStart', function (Pool $pool) {
    echo "worker\n";
    $pool->shutdown();
    sleep(600);
});
foreach (['start', 'shutdown'] as $event) {
    $pool->on($event, fn () => throw new Exception($event));
    try {
        $pool->start();
    } catch (Exception $error) {
        echo get_class($error), ' ', $error->getMessage(), "\n";
    }
    $pool->on($event, fn () => print("$event\n"));
}
var_dump($pool->start(), $pool->running, $pool->workers, Process::wait(false));
unlink($file);
?>
--EXPECT--
Exception start
start
worker
Exception shutdown
start
worker
shutdown
NULL
bool(false)
NULL
bool(false)
