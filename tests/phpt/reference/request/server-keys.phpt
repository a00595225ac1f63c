--TEST--
request: The keys of $server come in the documented order
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('array_keys($request->server)', req('/?a=1'));
?>
--EXPECT--
["query_string","request_method","request_uri","path_info","request_time","request_time_float","server_protocol","remote_addr","remote_port","server_addr","server_port"]
