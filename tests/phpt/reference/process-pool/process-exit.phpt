--TEST--
process-pool: exit() ends the child with a status
--FILE--
<?php
use Swoole\Process;

register_shutdown_function(fn () => print("end\n"));
(new Process(fn (Process $process) => $process->exit(9)))->start();
var_dump(Process::wait()['code']);
(new Process(function (Process $process) {
    $process->exit();
    echo "not reached\n";
}))->start();
var_dump(Process::wait()['code']);
?>
--EXPECT--
int(9)
end
int(0)
end
