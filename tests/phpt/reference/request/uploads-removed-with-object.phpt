--TEST--
request: Uploaded files are removed with the object
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$server = serve('$server->handle("/look", fn ($request, $response) => $response->end(j(is_file($GLOBALS["file"]))));
    $server->handle("/", function ($request, $response) {
        $GLOBALS["file"] = $request->tmpfiles[0];
        $response->end(j(is_file($GLOBALS["file"])));
        clearstatcache();
    });');
echo fetch($server, '/', 'POST', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
    multipart([['up', 'x', 'x.txt', null]]))->body, ' ', fetch($server, '/look')->body, "\n";
finish_row($server);
?>
--EXPECT--
true false
