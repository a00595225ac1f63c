--TEST--
An empty or null Server, Date, Content-Type, Connection or Content-Length suppresses the field
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        parse_str($request->server['query_string'], $query);
        foreach ($query['name'] as $i => $name) {
            $response->header($name, $i % 2 ? '' : null);
        }
        isset($query['write']) ? $response->write('body') && $response->end() : $response->end('body');
    });
    CODE);
$names = ['server', 'date', 'content-type', 'connection', 'content-length'];
foreach ($names as $name) {
    // Without a length the end of the connection ends the body.
    $client = WsClient::connect($server->port);
    $client->send(WsClient::httpRequest('GET', "/?name[]=$name"));
    if ($name === 'content-length') {
        show($client->recvAll());
    } else {
        show($client->recvUntil('body'));
        echo $client->get('/nothing?name[]=x')->status, "\n";
    }
}
show_all($server, WsClient::httpRequest('GET', '/?name[]=' . implode('&name[]=', $names)));
// A chunked body is nothing without its field.
show(fetch($server, '/?write&name[]=transfer-encoding&name[]=date'));
finish($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
body
200
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
body
200
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Length: 4\r\n
\r\n
body
200
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
body
200
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
\r\n
body
HTTP/1.1 200 OK\r\n
\r\n
body
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
4\r\n
body\r\n
0\r\n
\r\n
