--TEST--
An uncaught error of a handler is followed by a log line that names request, client and coroutine, by number and name
--FILE--
<?php
require __DIR__ . '/../inc/row.inc';

$server = serve_row(<<<'PHP'
    if ($request->server['request_uri'] === '/ws') {
        Co::getContext()['name'] = 'the socket';
        $response->upgrade();
    }
    throw new Exception('oh');
    PHP, [], 'ini_set("display_errors", "stdout"); ini_set("html_errors", "0");');
$client = WsClient::connect($server->port);
$client->send(req('/a/b?secret=1', [], 'x', 'PUT'));
echo $client->readReply()->status, "\n";
$client->close();
$client = WsClient::connect($server->port);
$client->send(req('/' . str_repeat('x', 300)));
echo $client->readReply()->status, "\n";
$client->close();
$client = WsClient::open($server->port, '/ws');
$client->expectClose(1011);
$client->close();
preg_match_all('/^.*(uncaught|Uncaught).*$/m', finish($server), $lines);
echo preg_replace(['/ in \S+:\d+/', '/\[[^]]+\]/', '/x{255}/'], ['', '[*]', 'x...'], implode("\n", $lines[0])), "\n";

echo "-- TCP\n";
$server = serve_tcp('Co::getContext()["name"] = "raw"; throw new Exception("oh");');
$client = WsClient::connect($server->port);
$client->recvAll();
$client->close();
stop_tcp($server);
preg_match_all('/^.*uncaught.*$/m', $server->stdout(), $lines);
echo preg_replace('/\[[^]]+\]/', '[*]', implode("\n", $lines[0])), "\n";
?>
--EXPECTF--
500
500
%AFatal error:%wUncaught Exception: oh
[*]	ERROR	uncaught error in the handler of PUT /a/b, client 127.0.0.1:%d, coroutine %d
%AFatal error:%wUncaught Exception: oh
[*]	ERROR	uncaught error in the handler of GET /x..., client 127.0.0.1:%d, coroutine %d
%AFatal error:%wUncaught Exception: oh
[*]	ERROR	uncaught error in the handler of GET /ws, client 127.0.0.1:%d, coroutine %d the socket
-- TCP
[*]	ERROR	uncaught error in the handler of a connection, client 127.0.0.1:%d, coroutine %d raw
