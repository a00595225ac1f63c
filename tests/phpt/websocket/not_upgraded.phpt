--TEST--
recv(), push(), ping() and disconnect() on plain HTTP: a warning, false, and the answer is still possible
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    say("recv", $ws->recv());
    say("push", $ws->push("x"));
    say("disconnect", $ws->disconnect());
    say("ping", $ws->ping());
    say("end", $ws->end("answer"));
');
$c = WsClient::connect($server->port);
echo $c->get('/')->body, "\n";
$c->close();
$server->finish();
?>
--EXPECTF--
answer

Warning: Swoole\Http\Response::recv(): fd[%d] is not a websocket conncetion in %s on line %d
recv false/503

Warning: Swoole\Http\Response::push(): fd[%d] is not a websocket conncetion in %s on line %d
push false/503

Warning: Swoole\Http\Response::disconnect(): fd[%d] is not a websocket conncetion in %s on line %d
disconnect false/503

Warning: Swoole\Http\Response::ping(): only supports websocket or http2 client in %s on line %d
ping false/503
end true
