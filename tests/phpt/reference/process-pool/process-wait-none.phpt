--TEST--
process-pool: wait() without children, and wait(false) while none has ended: false
--FILE--
<?php
use Swoole\Process;

var_dump(Process::wait(), Process::wait(false));
$process = new Process(fn (Process $process) => $process->read());
$process->start();
var_dump(Process::wait(false));
$process->write('go');
var_dump(Process::wait()['code']);
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
int(0)
