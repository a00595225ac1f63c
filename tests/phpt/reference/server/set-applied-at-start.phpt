--TEST--
server: Values are applied at start(), also when set in $settings by hand
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve(<<<'CODE'
    $server->set(['http_parse_post' => true]);
    $server->settings['http_parse_post'] = false;
    $server->handle('/', fn (Request $request, Response $response) => $response->end(j($request->post)));
    CODE);
echo fetch($server, '/', 'POST', ['Content-Type' => 'application/x-www-form-urlencoded'], 'a=1')->body, "\n";
finish_row($server);
?>
--EXPECT--
null
