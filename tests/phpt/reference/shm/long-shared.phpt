--TEST--
shm: A child has the same Long
--FILE--
<?php
function child(Closure $body): int
{
    $pid = pcntl_fork();
    if ($pid === 0) {
        $body();
        exit(0);
    }
    pcntl_waitpid($pid, $status);
    return $status;
}

$long = new Swoole\Atomic\Long(1 << 40);
child(fn () => $long->sub(1));
var_dump($long->get() === (1 << 40) - 1);
?>
--EXPECT--
bool(true)
