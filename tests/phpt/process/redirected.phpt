--TEST--
A child whose standard input and output are the pipe: C24 of the reference
--FILE--
<?php
use Swoole\Process;

$process = new Process(function () {
    echo strtoupper(fgets(STDIN)), "second\n";
    while (($line = fgets(STDIN)) !== false) {
        echo $line;
    }
    echo "end of input";
}, true);
$process->start();
$process->write("first\n");
$got = '';
while (!str_contains($got, "second\n")) {
    $got .= $process->read();
}
$process->write("third\n");
$process->close(Process::PIPE_WRITE);
while (!str_contains($got, 'end of input')) {
    $got .= $process->read();
}
echo $got, "\n";
var_dump(Process::wait()['code']);
?>
--EXPECT--
FIRST
second
third
end of input
int(0)
