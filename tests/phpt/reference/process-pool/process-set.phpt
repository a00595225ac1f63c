--TEST--
process-pool: set() switches enable_coroutine
--FILE--
<?php
use Swoole\Process;

$process = new Process(fn () => print(Co::getCid() . "\n"), false, 0);
$process->start();
Process::wait();
$process->set(['enable_coroutine' => true]);
$process->start();
Process::wait();
?>
--EXPECT--
-1
1
