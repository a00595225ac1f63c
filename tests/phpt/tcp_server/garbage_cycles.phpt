--TEST--
Cycles of Sockets, Connections and servers are collected, and close what they held
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $socket->cycle = [$conn, $socket];
    say("recv", $conn->recv());
    $weak = WeakReference::create($conn);
    go(function () use ($weak) {
        do {
            Co::sleep(0.001);
            gc_collect_cycles();
        } while ($weak->get());
        echo "collected\n";
    });
', more: '
    $other = new Server("127.0.0.1");
    $other->handle(fn () => $other);
    $weak = WeakReference::create($other);
    unset($other);
    gc_collect_cycles();
    say("server", $weak->get());
');
$c = WsClient::connect($server->port);
$c->send('x');
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
server null
recv 'x'
collected
