--TEST--
upgrade() after the answer has begun or is complete, and on a response made by the script
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/end' => '$ws->end("done"); say("upgrade", $ws->upgrade());',
    '/write' => '$ws->write("a"); say("upgrade", $ws->upgrade()); $ws->end("b");',
    '/new' => '
        $other = new Response;
        say("upgrade", $other->upgrade());
        say("recv", $other->recv());
        say("push", $other->push("x"));
        say("close", $other->close());
    ',
]);
foreach (['/end', '/write', '/new'] as $path) {
    $c = WsClient::connect($server->port);
    $c->send(WsClient::handshakeRequest($path));
    $reply = $c->readReply();
    echo "$path $reply->status $reply->body\n";
    $c->expectEnd();
}
$server->finish();
?>
--EXPECT--
/end 200 done
/write 200 ab
/new 200 
upgrade false/7106
upgrade false/7106
upgrade false/7106
recv false/1004
push false/1004
close false/1004
