--TEST--
process-pool: name() sets the name that the system shows
--FILE--
<?php
use Swoole\Process;

(new Process(function (Process $process) {
    var_dump($process->name('wsco-test-child'));
    var_dump(str_contains(file_get_contents('/proc/self/cmdline'), 'wsco-test-child'));
}))->start();
Process::wait();
?>
--EXPECT--
bool(true)
bool(true)
