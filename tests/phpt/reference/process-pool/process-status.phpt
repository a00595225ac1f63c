--TEST--
process-pool: what the callback returns does not become the exit status
--FILE--
<?php
use Swoole\Process;

(new Process(fn () => 7))->start();
var_dump(Process::wait()['code']);
(new Process(fn () => 7, false, 0, true))->start();
var_dump(Process::wait()['code']);
?>
--EXPECT--
int(0)
int(0)
