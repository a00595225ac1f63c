--TEST--
process-pool: Co\run() inside a plain child works
--FILE--
<?php
use Swoole\Process;

(new Process(function () {
    var_dump(Co\run(fn () => Co::sleep(0.001)));
    exit(4);
}))->start();
var_dump(Process::wait()['code']);
?>
--EXPECT--
bool(true)
int(4)
