--TEST--
max_connection and max_connection_per_ip: one too many gets 503 and is closed, and there is room again when one has gone
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

foreach (['max_connection', 'max_connection_per_ip'] as $option) {
    $server = serve("\$server->set(['$option' => 2]);
        \$server->handle('/', fn (\$request, \$response) => \$response->end('ok'));");
    [$a, $b, $c] = [WsClient::connect($server->port), WsClient::connect($server->port), WsClient::connect($server->port)];
    echo "$option: ", $a->get('/')->status, ' ', $b->get('/')->status, "\n";
    $c->send(WsClient::httpRequest('GET', '/'));
    $reply = $c->readReply();
    echo $reply->status, ' ', $reply->header('Connection'), ' ', $c->expectEnd(), "\n";
    $c->close();
    $b->send(WsClient::httpRequest('GET', '/', ['Connection' => 'close']));
    $b->recvAll();
    $b->close();
    // It counts until the server has seen that it is gone, so the next attempt may still come too early.
    do {
        $c = WsClient::connect($server->port);
        $c->send(WsClient::httpRequest('GET', '/'));
        $status = $c->readReply()->status;
        $again = $status === 503;
        $again and $c->close();
    } while ($again);
    echo "$status\n";
    $c->close();
    $a->get('/-stop');
    echo ended_in_order($server);
}
?>
--EXPECT--
max_connection: 200 200
503 close eof
200
max_connection_per_ip: 200 200
503 close eof
200
