--TEST--
request: The object is destroyed when the handler has returned
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/look", fn ($request, $response) => $response->end(j($GLOBALS["weak"]->get() === null)));
    $server->handle("/", function ($request, $response) {
        $GLOBALS["weak"] = WeakReference::create($request);
        $response->end();
    });');
fetch($server, '/');
echo fetch($server, '/look')->body, "\n";
finish_row($server);
?>
--EXPECT--
true
