--TEST--
stream_select() in coroutines: several streams, both directions, several waiters
--FILE--
<?php
/** Who comes first is not promised. */
function tell(Swoole\Coroutine\Channel $told): void
{
    $lines = [$told->pop(), $told->pop()];
    sort($lines);
    echo implode("\n", $lines), "\n";
}
Co\run(function () {
    $pairs = array_map(fn () => stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0), range(0, 3));
    $ours = array_column($pairs, 0);
    $told = new Swoole\Coroutine\Channel(2);
    $done = new Swoole\Coroutine\Channel(2);
    foreach (['one', 'two'] as $name) {
        go(function () use ($name, $ours, $told, $done) {
            for ($i = 0; $i < 2; $i++) {
                $read = $ours;
                $write = $except = null;
                $count = stream_select($read, $write, $except, null);
                $told->push("$name: $count, of " . implode(' ', array_keys($read)));
                $done->pop();
            }
        });
    }
    echo "both wait\n";
    fwrite($pairs[2][1], 'x');
    tell($told);
    fread($ours[2], 1);
    $done->push(1);
    $done->push(1);
    fclose($pairs[3][1]);
    fwrite($pairs[0][1], 'x');
    tell($told);
    $done->push(1);
    $done->push(1);
    $read = null;
    $write = $ours;
    echo stream_select($read, $write, $except, null), " can be written\n";
    $write = null;
    try {
        stream_select($read, $write, $except, 1);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
});
?>
--EXPECT--
both wait
one: 1, of 2
two: 1, of 2
one: 2, of 0 3
two: 2, of 0 3
4 can be written
No stream arrays were passed
