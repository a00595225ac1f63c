--TEST--
process-pool: public properties before start()
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

echo json_encode(get_object_vars(new Pool(1))), "\n";
?>
--EXPECT--
{"master_pid":-1,"workerPid":-1,"workerId":-1,"workers":null,"workerRunning":true,"running":true}
