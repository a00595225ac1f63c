--TEST--
shm: A child has the same Atomic
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

$atomic = new Swoole\Atomic(1);
child(fn () => $atomic->add(41));
var_dump($atomic->get());
?>
--EXPECT--
int(42)
