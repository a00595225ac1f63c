--TEST--
request: Of user-agent, accept, content-type, authorization, connection and accept-encoding the last wins
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

foreach (['User-Agent', 'Accept', 'Authorization', 'Connection', 'Accept-Encoding'] as $name) {
    $requests[] = req('/', [$name => ['first', 'last']]);
}
$requests[] = req('/', ['Content-Type' => 'only']);
values('array_values(array_diff_key($request->header, ["host" => 0]))', ...$requests);
answers('$response->end();', [req('/', ['Content-Type' => ['first', 'last']])]);
?>
--EXPECT--
["last"]
["last"]
["last"]
["last"]
["last"]
["only"]
HTTP/1.1 400 Bad Request\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
