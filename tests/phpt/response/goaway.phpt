--TEST--
Response::goaway: HTTP/2 only
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $server->handle("/", function (Request $request, Response $response) {
        $results = [j($response->goaway()), swoole_last_error(), j($response->goaway(1, "debug")), j($response->isWritable())];
        $response->end(implode(" ", $results));
        echo j($response->goaway()), swoole_last_error(), "\n";
    });
');
echo fetch($server, '/')->body, "\n", finish($server);
?>
--EXPECT--
false 507 false true
false7106
