--TEST--
server: Options of the asynchronous server, such as enable_static_handler, are ignored
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->set(["enable_static_handler" => true, "document_root" => INC, "http_autoindex" => true]);');
echo fetch($server, '/http.inc')->status, "\n";
finish_row($server);
?>
--EXPECT--
404
---
[*]	NOTICE	option enable_static_handler belongs to Swoole's asynchronous server: it has no effect here
[*]	NOTICE	option document_root belongs to Swoole's asynchronous server: it has no effect here
[*]	NOTICE	option http_autoindex belongs to Swoole's asynchronous server: it has no effect here
