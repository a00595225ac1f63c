--TEST--
Marks that wait in the inbox while user code throws, exits, closes or disconnects: the answers keep their order, nothing leaks
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    switch ($request->server["query_string"]) {
        case "throw":
            $ws->recv();
            throw new Exception("boom");
        case "exit":
            $ws->recv();
            exit(3);
        case "close":
            $ws->recv();
            say("close", $ws->close(), $ws->recv());
            break;
        case "disconnect":
            $ws->recv();
            say("disconnect", $ws->disconnect(4001, "mine"), $ws->recv());
            break;
        case "return":
            $ws->recv();
            break;
        case "destructor":
            $ws->recv();
            $guard = new class($ws) {
                function __construct(private $ws) {}
                function __destruct() { say("destructor", $this->ws->recv(), $this->ws->push("from it"), $this->ws->recv()); }
            };
            break;
        case "to-string":
            $ws->recv();
            say("push", $ws->push(new class($ws) {
                function __construct(private $ws) {}
                function __toString() { say("to-string", $this->ws->recv()); return "text"; }
            }), $ws->recv());
            break;
        case "child":
            $ws->recv();
            go(function () use ($ws) { say("child", $ws->recv(), $ws->push("of child"), $ws->recv()); });
            say("parent", $ws->recv());
            break;
    }
', options: ['-d', 'display_errors=0']);
$bytes = WsClient::frame('one') . WsClient::frame('p1', WsClient::PING) . WsClient::frame('two')
    . WsClient::frame('p2', WsClient::PING) . WsClient::frame('x', 3);
foreach (['throw', 'exit', 'close', 'disconnect', 'return', 'destructor', 'to-string', 'child'] as $what) {
    $c = WsClient::open($server->port, "/?$what");
    $c->send($bytes);
    echo $what;
    do {
        $frame = $c->readFrame();
        echo " $frame->opcode:", $frame->opcode === WsClient::CLOSE ? unpack('n', $frame->payload)[1] : $frame->payload;
    } while ($frame->opcode !== WsClient::CLOSE);
    $c->expectEnd();
    echo "\n";
}
$server->finish();
?>
--EXPECTF--
throw 8:1011
exit 8:1000
close 8:1000
disconnect 8:4001
return 8:1000
destructor 10:p1 1:from it 10:p2 8:1002
to-string 10:p1 1:text 10:p2 8:1002
child 10:p1 1:of child 10:p2 8:1002
[%s]	ERROR	uncaught error in the handler of GET /, client 127.0.0.1:%d, coroutine %d
close true false/9
disconnect true false/9
destructor text:'two' true false/508
to-string text:'two'
push true false/508
child text:'two' true false/508
parent false/9
