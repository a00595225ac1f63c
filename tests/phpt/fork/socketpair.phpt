--TEST--
A forked child has no end of its parent's swoole_coroutine_socketpair(), and the parent keeps both
--EXTENSIONS--
pcntl
--FILE--
<?php
$pair = swoole_coroutine_socketpair(AF_UNIX, SOCK_STREAM);
Co\run(fn() => $pair[0]->send('from before'));
$pid = pcntl_fork();
if ($pid === 0) {
    Co\run(function () use ($pair): void {
        var_dump($pair[1]->recv(), $pair[1]->errCode, $pair[0]->send('x'), $pair[0]->errCode);
        [$one, $two] = swoole_coroutine_socketpair(AF_UNIX, SOCK_STREAM);
        $one->send("the child's own\n");
        echo $two->recv();
    });
    exit(0);
}
pcntl_waitpid($pid, $status);
Co\run(function () use ($pair): void {
    var_dump($pair[1]->recv());
    $pair[0]->send('and after');
    var_dump($pair[1]->recv());
});
?>
--EXPECT--
bool(false)
int(9)
bool(false)
int(9)
the child's own
string(11) "from before"
string(9) "and after"
