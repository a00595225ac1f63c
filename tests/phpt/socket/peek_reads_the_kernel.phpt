--TEST--
Socket::peek: sees what arrived while the coroutine did not wait; outside coroutines too
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
// The client lives in the server's process, so that nothing but peek() can bring the bytes in.
$server = serve_tcp('
    global $client, $kept;
    fwrite($client, "hello");
    $socket = $kept = $conn->exportSocket();
    while (($seen = $socket->peek()) === false) {
    }
    say("peek", $seen);
', more: '
    global $client;
    $client = stream_socket_client("tcp://127.0.0.1:$server->port");
', setup: '$kept = null; register_shutdown_function(function () use (&$kept) {
    say("outside", $kept->peek(3));
    try {
        $kept->recv();
    } catch (Swoole\Error $e) {
        say("recv", $e, swoole_last_error());
    }
    try {
        $kept->send("x");
    } catch (Swoole\Error $e) {
        say("send", $e, swoole_last_error());
    }
    $kept = null;
});');
$server->waitOutput('/peek/');
end_tcp($server);
?>
--EXPECT--
peek 'hello'
outside 'hel'
recv Swoole\Error: API must be called in the coroutine 10001
send Swoole\Error: API must be called in the coroutine 10001
