--TEST--
process-pool: with coroutines, exit(3) in the callback
--FILE--
<?php
use Swoole\Process;

(new Process(fn () => exit(3), false, 0, true))->start();
var_dump(Process::wait()['code']);
?>
--EXPECT--
int(3)
