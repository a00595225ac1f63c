--TEST--
process-pool: daemon() goes on without a terminal in a child
--FILE--
<?php
use Swoole\Process;

[$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
(new Process(function () use ($there) {
    $before = getmypid();
    Process::daemon();
    fwrite($there, json_encode([$before !== getmypid(), posix_getsid(0) === getmypid()]) . "\n");
}))->start();
var_dump(Process::wait()['code']);
echo fgets($here);
?>
--EXPECT--
int(0)
[true,true]
