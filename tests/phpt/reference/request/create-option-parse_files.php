<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$body = multipart([['ups[]', 'one', '1.txt', null], ['ups[]', 'three', '3.txt', null]]);
foreach ([[], ['parse_files' => false]] as $options) {
    $request = Swoole\Http\Request::create($options);
    $request->parse(req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], $body, 'POST'));
    echo json_encode(array_keys($request->files['ups'])), "\n";
}
?>
