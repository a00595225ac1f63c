--TEST--
Absolute form gives path, query and Host; the asterisk goes with OPTIONS only, CONNECT is 501, # and \ are 400
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/p', function (Request $request, Response $response) {
        $response->end(j(['/p', $request->server['request_uri'], $request->server['path_info'],
            $request->server['query_string'] ?? null, $request->get, $request->header['host']]));
    });
    $server->handle('/', function (Request $request, Response $response) {
        $response->end(j([$request->server['request_method'], $request->server['request_uri'],
            $request->header['host'] ?? null]));
    });
    CODE);
$lines = [
    'GET http://example.com/p%20q?a=b', 'GET HTTPS://example.com:8443/p?\\', 'GET http://example.com', 'GET http://[::1]?p',
    'OPTIONS *', 'GET //p', 'GET /..//p',
    'GET *', 'GET example.com', 'GET ftp://example.com/p', 'GET http://u@example.com/p', 'CONNECT example.com:80',
    'CONNECT example.com', 'GET /p#q', 'GET /p?#', 'GET /\\p',
];
foreach ($lines as $line) {
    [$method, $target] = explode(' ', $line);
    $reply = WsClient::connect($server->port)->request($method, $target);
    echo "$line: $reply->status", $reply->status === 200 ? " $reply->body" : ' ' . $reply->header('Connection'), "\n";
}
$client = WsClient::connect($server->port);
$client->send("GET http://old.example/ HTTP/1.0\r\n\r\n");
echo 'HTTP/1.0 without Host: ', $client->readReply()->body, "\n";
$client = WsClient::connect($server->port);
$client->send("GET http://old.example/ HTTP/1.1\r\n\r\n");
echo 'HTTP/1.1 without Host: ', $client->readReply()->status, "\n";
finish($server);
?>
--EXPECT--
GET http://example.com/p%20q?a=b: 200 ["/p","/p%20q","/p q","a=b",{"a":"b"},"example.com"]
GET HTTPS://example.com:8443/p?\: 200 ["/p","/p","/p","\\",{"\\":""},"example.com:8443"]
GET http://example.com: 200 ["GET","/","example.com"]
GET http://[::1]?p: 200 ["GET","/","[::1]"]
OPTIONS *: 200 ["OPTIONS","*","localhost"]
GET //p: 200 ["GET","//p","localhost"]
GET /..//p: 200 ["GET","/..//p","localhost"]
GET *: 400 close
GET example.com: 400 close
GET ftp://example.com/p: 400 close
GET http://u@example.com/p: 400 close
CONNECT example.com:80: 501 close
CONNECT example.com: 400 close
GET /p#q: 400 close
GET /p?#: 400 close
GET /\p: 400 close
HTTP/1.0 without Host: ["GET","/","old.example"]
HTTP/1.1 without Host: 400
