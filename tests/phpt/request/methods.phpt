--TEST--
Every method of the reference reaches the handler
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve('$server->handle("/", fn ($request, $response) => $response->end(
    $request->getMethod() === $request->server["request_method"] ? $request->getMethod() : "?"
));');
$client = WsClient::connect($server->port);
// QUERY depends on the version of llhttp; HEAD has no body to look at.
foreach (
    ['DELETE', 'GET', 'POST', 'PUT', 'OPTIONS', 'TRACE', 'COPY', 'LOCK', 'MKCOL', 'MOVE', 'PROPFIND', 'PROPPATCH',
     'SEARCH', 'UNLOCK', 'BIND', 'REBIND', 'UNBIND', 'ACL', 'REPORT', 'MKACTIVITY', 'CHECKOUT', 'MERGE', 'M-SEARCH',
     'NOTIFY', 'SUBSCRIBE', 'UNSUBSCRIBE', 'PATCH', 'PURGE', 'MKCALENDAR', 'LINK', 'UNLINK', 'SOURCE'] as $method
) {
    $body = $client->request($method, '/')->body;
    if ($body !== $method) {
        echo "$method: $body\n";
    }
}
echo $client->request('CONNECT', 'example.com:80')->status, "\n";
finish($server);
?>
--EXPECT--
501
