--TEST--
A stream or Socket that another coroutine closes while it is waited for together with others: the waiter comes back first
--EXTENSIONS--
sockets
--FILE--
<?php
function closed(string $what, array $pairs, callable $wait, callable $close): void
{
    $ours = array_column($pairs, 0);
    go(function () use ($what, $wait, $ours) {
        try {
            $result = $wait($ours);
            echo $what, ': ', var_export($result, true), "\n";
        } catch (TypeError $e) {
            echo $what, ': ', $e->getMessage(), "\n";
        }
    });
    Co::sleep(0.001); // it waits now
    $close($ours[1]);
    echo "closed\n";
}
$streams = fn () => array_map(fn ($i) => stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0), [1, 2, 3]);
$sockets = function () {
    for ($i = 0; $i < 3; $i++) {
        socket_create_pair(AF_UNIX, SOCK_STREAM, 0, $pairs[$i]);
    }
    return $pairs;
};
set_error_handler(function ($type, $text) {
    echo preg_replace('/\d+/', 'N', $text), "\n";
});
function select(callable $how, array $ours, mixed $timeout): mixed
{
    $write = $except = null;
    return $how($ours, $write, $except, $timeout);
}
Co\run(function () use ($streams, $sockets) {
    closed('stream_select', $streams(), fn ($ours) => select('stream_select', $ours, null), fclose(...));
    closed('socket_select', $sockets(), fn ($ours) => select('socket_select', $ours, null), socket_close(...));
    closed('swoole_select', $streams(), fn ($ours) => select('swoole_select', $ours, -1), fclose(...));
    closed('swoole_select', $sockets(), fn ($ours) => select('swoole_select', $ours, -1), socket_close(...));
    closed('two wait', $streams(), function ($ours) {
        go(fn () => print('one more: ' . var_export(select('stream_select', $ours, null), true) . "\n"));
        return select('stream_select', $ours, null);
    }, fclose(...));
});
?>
--EXPECT--
stream_select(): Unable to select [N]: Bad file descriptor (max_fd=N)
stream_select: false
closed
socket_select(): Unable to select [N]: Bad file descriptor
socket_select: false
closed
swoole_select(): descriptor N is not open
swoole_select: false
closed
swoole_select(): descriptor N is not open
swoole_select: false
closed
stream_select(): Unable to select [N]: Bad file descriptor (max_fd=N)
one more: false
stream_select(): Unable to select [N]: Bad file descriptor (max_fd=N)
two wait: false
closed
