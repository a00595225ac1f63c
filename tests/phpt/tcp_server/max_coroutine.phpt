--TEST--
Coroutine\Server: without room for another coroutine a connection waits until there is
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $conn->send("hello");
    say("recv", $conn->recv());
', more: 'Co::set(["max_coroutine" => 3]);');
$a = WsClient::connect($server->port);
$a->expect('hello');
$b = WsClient::connect($server->port);
$b->send('from b');
$a->send('from a');
$a->expectEnd();
$b->expect('hello');
$b->expectEnd();
end_tcp($server);
?>
--EXPECT--
recv 'from a'
recv 'from b'
