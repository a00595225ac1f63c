--TEST--
swoole_coroutine_socketpair(): time-outs, cancels, ends that are closed or freed, ends that nobody reads
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
function pair(): array
{
    return swoole_coroutine_socketpair(AF_UNIX, SOCK_STREAM);
}

Co\run(function (): void {
    echo "time-outs\n";
    [$one, $two] = pair();
    var_dump($one->recv(10, 5), $one->errCode);
    $two->send('ab');
    var_dump($one->recvAll(3, 5), $one->errCode);

    echo "a year without a byte\n";
    Co::sleep(365 * 86400);
    var_dump($two->send('still there'), $one->recv());

    echo "cancelled\n";
    $cid = go(fn() => var_dump($one->recv(), $one->errCode));
    Co::cancel($cid);
    Co::sleep(0.001);

    echo "closed by another coroutine\n";
    go(fn() => var_dump($one->recv(), $one->errCode));
    var_dump($one->close(), $one->errCode, $two->recv());

    echo "a second reader\n";
    [$one, $two] = pair();
    $reader = go(fn() => $one->recv());
    try {
        $one->recv();
    } catch (Swoole\Error $error) {
        echo $error->getCode(), ' ', swoole_last_error(), "\n";
    }
    $two->send('x');
    Co::sleep(0.001);

    echo "freed: the other end sees the rest and the end\n";
    $two->send('rest');
    unset($two);
    var_dump($one->recv(), $one->recv(), $one->checkLiveness());

    echo "nobody reads: the write time-out\n";
    [$one, $two] = pair();
    $big = str_repeat('x', 3 << 20);
    $one->send($big);
    var_dump($one->send($big, 5), $one->errCode);

    echo "left behind\n";
    $GLOBALS['kept'] = pair();
    $GLOBALS['kept'][0]->send('unread');
    $kept = pair();
    $kept[0]->send('unread');
    $kept[2] = &$kept;
});
echo "run() has returned\n";
Co\run(function (): void {
    var_dump($GLOBALS['kept'][1]->recv(), $GLOBALS['kept'][1]->recv(10, 1));
});
?>
--EXPECT--
time-outs
bool(false)
int(110)
string(2) "ab"
int(110)
a year without a byte
int(11)
string(11) "still there"
cancelled
bool(false)
int(10017)
closed by another coroutine
bool(false)
int(125)
bool(false)
int(10019)
string(0) ""
a second reader
0 10002
freed: the other end sees the rest and the end
string(4) "rest"
string(0) ""
bool(false)
nobody reads: the write time-out
bool(false)
int(110)
left behind
run() has returned
string(6) "unread"
bool(false)
