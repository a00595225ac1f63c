--TEST--
response: Of a response that the script keeps nothing is sent before end()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('global $kept; ' . <<<'CODE'
    $path = $request->server['request_uri'];
    if ($path === '/keep') {
        $kept = $response;
        echo "kept\n";
        return;
    }
    if ($path === '/answer') {
        $kept->end('late');
    }
    $response->end($path);
    CODE);
$client = WsClient::connect($server->port);
$client->send(req('/keep'));
$server->waitOutput('/kept/');
echo fetch($server, '/other')->body, "\n";
echo fetch($server, '/other')->body, "\n";
var_dump($client->peek());
fetch($server, '/answer');
show_masked($client->readReply());
finish_row($server);
?>
--EXPECT--
/other
/other
string(0) ""
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
late
---
kept
