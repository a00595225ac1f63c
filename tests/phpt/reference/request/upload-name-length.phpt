--TEST--
request: Names of fields and files have at most 511 bytes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$server = serve_row('$response->end(j([array_map(strlen(...), array_keys($request->post ?? [])), strlen($request->files["up"]["name"] ?? "")]));');
$send = fn (array ...$parts) => fetch($server, '/', 'POST', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart($parts));
echo $send([str_repeat('f', 511), 'v', null, null], ['up', 'x', str_repeat('n', 511), null])->body, "\n";
echo $send([str_repeat('f', 512), 'v', null, null])->status, ' ', $send(['up', 'x', str_repeat('n', 512), null])->status, "\n";
finish($server);
?>
--EXPECT--
[[511],511]
400 400
