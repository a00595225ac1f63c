--TEST--
server: open_http2_protocol offers HTTP/2 over TLS
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values_with(['open_http2_protocol' => true], '[$request->streamId, $request->server["server_protocol"]]', req());
?>
--EXPECT--
[0,"HTTP/1.1"]
