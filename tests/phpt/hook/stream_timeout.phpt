--TEST--
Time-outs of streams in coroutines are those of PHP, by the loop's clock
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
function seconds(): string
{
    return round(Co::getElapsed() / 1000) . ' s';
}
Co\run(function () {
    [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    go(function () use ($ours) {
        stream_set_timeout($ours, 5);
        var_dump(fread($ours, 100), stream_get_meta_data($ours)['timed_out']);
        echo 'fread after ', seconds(), "\n";
        $read = [$ours];
        $write = $except = null;
        var_dump(stream_select($read, $write, $except, 2, 500000), $read);
        echo 'stream_select after ', seconds(), "\n";
    });
    go(function () {
        $server = stream_socket_server('tcp://127.0.0.1:0');
        echo @stream_socket_accept($server, 10) === false ? 'no client after ' : 'client after ', seconds(), "\n";
        echo error_get_last()['message'], "\n";
    });
    go(function () {
        [$socket, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
        stream_set_blocking($socket, false);
        var_dump(fread($socket, 10)); // does not wait
        echo 'non-blocking after ', seconds(), "\n";
    });
    go(function () use ($theirs) {
        Co::sleep(20);
        fclose($theirs);
    });
});
?>
--EXPECT--
string(0) ""
non-blocking after 0 s
bool(false)
bool(true)
fread after 5 s
int(0)
array(0) {
}
stream_select after 8 s
no client after 10 s
stream_socket_accept(): Accept failed: Connection timed out
