--TEST--
server: Head and body together count against package_max_length
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end((string) strlen($request->getContent()));', ['package_max_length' => 1024]);
echo fetch($server, '/', 'POST', ['X-A' => str_repeat('a', 500)], str_repeat('a', 1024))->body, "\n";
echo fetch($server, '/', 'POST', [], str_repeat('a', 1025))->status, "\n";
finish_row($server);
?>
--EXPECT--
1024
413
