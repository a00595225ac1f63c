--TEST--
acceptance: C24: a process whose coroutine reads STDIN while another sleeps
--FILE--
<?php
use Swoole\Process;

$process = new Process(function () {
    Co\run(function () {
        Co\go(function () {
            usleep(1000);
            echo "sleep\n";
        });
        echo "start\n";
        echo fread(STDIN, 100), "\n";
    });
}, true);
$process->start();
$got = '';
while (!str_contains($got, "sleep\n")) {
    $got .= $process->read();
}
$process->write('hello world');
while (!str_contains($got, "hello world\n")) {
    $got .= $process->read();
}
echo $got;
var_dump(Process::wait()['code']);
?>
--EXPECT--
start
sleep
hello world
int(0)
