--TEST--
swoole_select(): nothing to wait for, no descriptors, closed ones, what may not wait; arrays stay as they were
--FILE--
<?php
[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);

function try_it($read, $write = null, float $timeout = 0.001): void
{
    $except = null;
    $before = [$read, $write];
    $result = swoole_select($read, $write, $except, $timeout);
    echo json_encode($result), ' ', $result === false ? swoole_last_error() : '-',
        [$read, $write] === $before ? " unchanged\n" : " changed\n";
}

$all = function () use ($a): void {
    try_it(null);
    try_it([], []);
    try_it(['x', new stdClass(), fopen('php://memory', 'r'), -1]);
    echo "some are none: the others count\n";
    try_it(['x', $a], [$a]);
    echo "closed\n";
    try_it([1234567]);
    [$closed] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    fclose($closed);
    try_it([$closed]);
};
$all();
echo "in a coroutine\n";
Co\run($all);

Co\run(function () use ($a): void {
    echo "closed while it is waited for\n";
    [$mine] = $pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    go(function () use ($mine): void {
        Co::sleep(0.001);
        fclose($mine);
    });
    try_it([$mine, $a], null, 0.05);

    echo "cancelled\n";
    $cid = Co::getCid();
    go(function () use ($cid): void {
        Co::sleep(0.001);
        Co::cancel($cid);
    });
    try_it([$a], null, -1);

    echo "where nothing may wait\n";
    ob_start(function (string $text) use ($a): string {
        $read = [$a];
        $write = $except = null;
        try {
            swoole_select($read, $write, $except);
        } catch (Error $error) {
            return $text . $error->getMessage() . "\n";
        }
        return 'waited';
    });
    ob_end_flush();
});

foreach ([['x', [], []], [[], 1, []]] as $wrong) {
    try {
        swoole_select($wrong[0], $wrong[1], $wrong[2]);
    } catch (TypeError $error) {
        echo $error->getMessage(), "\n";
    }
}
?>
--EXPECTF--
Warning: swoole_select(): there is nothing to wait for in %s on line %d
false 503 unchanged

Warning: swoole_select(): there is nothing to wait for in %s on line %d
false 503 unchanged

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): there is nothing to wait for in %s on line %d
false 503 unchanged
some are none: the others count

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d
1 - changed
closed

Warning: swoole_select(): descriptor 1234567 is not open in %s on line %d
false 9 unchanged

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): there is nothing to wait for in %s on line %d
false 503 unchanged
in a coroutine

Warning: swoole_select(): there is nothing to wait for in %s on line %d
false 503 unchanged

Warning: swoole_select(): there is nothing to wait for in %s on line %d
false 503 unchanged

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): there is nothing to wait for in %s on line %d
false 503 unchanged
some are none: the others count

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d
1 - changed
closed

Warning: swoole_select(): descriptor 1234567 is not open in %s on line %d
false 9 unchanged

Warning: swoole_select(): no descriptor: a stream, a Socket or its number is needed in %s on line %d

Warning: swoole_select(): there is nothing to wait for in %s on line %d
false 503 unchanged
closed while it is waited for

Warning: swoole_select(): descriptor %d is not open in %s on line %d
false 9 unchanged
cancelled
false 10017 unchanged
where nothing may wait
the coroutine cannot be suspended here: an output callback is running
swoole_select(): Argument #1 ($read) must be of type ?array, string given
swoole_select(): Argument #2 ($write) must be of type ?array, int given
