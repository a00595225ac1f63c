--TEST--
server: Every documented method reaches the handler
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$methods = 'DELETE GET HEAD POST PUT OPTIONS TRACE COPY LOCK MKCOL MOVE PROPFIND PROPPATCH SEARCH UNLOCK BIND '
    . 'REBIND UNBIND ACL REPORT MKACTIVITY CHECKOUT MERGE M-SEARCH NOTIFY SUBSCRIBE UNSUBSCRIBE PATCH PURGE MKCALENDAR '
    . 'LINK UNLINK SOURCE';
$server = serve_row('$response->header("X-Method", $request->getMethod()); $response->end();');
$client = WsClient::connect($server->port);
foreach (explode(' ', $methods) as $method) {
    $seen[] = $client->request($method, '/')->header('X-Method');
}
echo $client->request('CONNECT', 'a:1')->status, "\n";
var_dump(implode(' ', $seen) === $methods);
finish_row($server);
?>
--EXPECT--
501
bool(true)
