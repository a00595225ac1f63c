--TEST--
request: Of user-agent, accept, content-type, authorization, connection and accept-encoding the last wins
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

foreach (['User-Agent', 'Accept', 'Content-Type', 'Authorization', 'Connection', 'Accept-Encoding'] as $name) {
    $requests[] = req('/', [$name => ['first', 'last']]);
}
values('array_values(array_diff_key($request->header, ["host" => 0]))', ...$requests);
?>
--EXPECT--
["last"]
["last"]
["last"]
["last"]
["last"]
["last"]
