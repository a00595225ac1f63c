--TEST--
shm: An Atomic that a child makes is its own
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

$mine = new Swoole\Atomic(1);
child(function () use ($mine) {
    $other = new Swoole\Atomic(2);
    $other->add(5);
    $mine->add();
});
$other = new Swoole\Atomic(3);
var_dump($mine->get(), $other->get());
?>
--EXPECT--
int(2)
int(3)
