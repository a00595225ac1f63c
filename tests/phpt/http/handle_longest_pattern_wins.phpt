--TEST--
Server::handle(): the longest matching prefix wins, in any case of letters; "/" serves the rest
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    foreach (['/a', '/abc', '/ab', '/', '/redir1', '/redir', '/sp%20ace'] as $pattern) {
        $server->handle($pattern, fn (Request $request, Response $response) => $response->end($pattern));
    }
    CODE);
$client = WsClient::connect($server->port);
foreach (
    ['/abc', '/abcd/e', '/abx', '/a', '/ax', '/x', '/', '/ABC', '/Ab/c?q=/abc', '/redir1', '/redir', '/redir12',
     '/sp%20ace', '/%61bc'] as $path
) {
    echo str_pad($path, 14), $client->get($path)->body, "\n";
}
finish($server);
?>
--EXPECT--
/abc          /abc
/abcd/e       /abc
/abx          /ab
/a            /a
/ax           /a
/x            /
/             /
/ABC          /abc
/Ab/c?q=/abc  /ab
/redir1       /redir1
/redir        /redir
/redir12      /redir1
/sp%20ace     /sp%20ace
/%61bc        /
