--TEST--
process-pool: start() inside a coroutine: Swoole\Error "must be forked outside the coroutine"
--FILE--
<?php
use Swoole\Process;

Co\run(function () {
    try {
        (new Process(fn () => 1))->start();
    } catch (Swoole\Error $error) {
        echo $error->getMessage(), "\n";
    }
});
var_dump(Process::wait(false));
?>
--EXPECT--
must be forked outside the coroutine
bool(false)
