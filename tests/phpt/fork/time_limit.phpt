--TEST--
setTimeLimit(): limits of the parent are not the child's
--EXTENSIONS--
pcntl
--FILE--
<?php
function work(): void
{
    Co::setTimeLimit(0.001);
    try {
        Co::sleep(10);
    } catch (Swoole\Coroutine\TimeoutException) {
        echo "in the parent\n";
    }
}

go('work');
$pid = pcntl_fork();
if ($pid === 0) {
    Co\run(function () {
        Co::setTimeLimit(0.002);
        try {
            Co::sleep(10);
        } catch (Swoole\Coroutine\TimeoutException) {
            echo "in the child\n";
        }
    });
    exit;
}
pcntl_waitpid($pid, $status);
?>
--EXPECT--
in the child
in the parent
