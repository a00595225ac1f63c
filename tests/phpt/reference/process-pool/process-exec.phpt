--TEST--
process-pool: exec() goes on as another program, over the pipe when it is redirected
--FILE--
<?php
use Swoole\Process;

$process = new Process(fn (Process $process) => $process->exec('/bin/sh', ['-c', 'read x; echo "1 $x"']), true);
$process->start();
$process->write("line\n");
var_dump(trim($process->read()));
$process->close(Process::PIPE_WRITE);
var_dump(Process::wait()['code']);
?>
--EXPECT--
string(6) "1 line"
int(0)
