--TEST--
server: Of several patterns that match, the winner depends on neither order nor length
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve(<<<'CODE'
    foreach (['/ab', '/abc', '/a', '/redir1', '/redir', '/'] as $pattern) {
        $server->handle($pattern, fn (Request $request, Response $response) => $response->end($pattern));
    }
    CODE);
foreach (['/abc', '/abcd', '/abx', '/ax', '/redir', '/redir1', '/x'] as $path) {
    echo $path, ' ', fetch($server, $path)->body, "\n";
}
finish_row($server);
?>
--EXPECT--
/abc /abc
/abcd /abc
/abx /ab
/ax /a
/redir /redir
/redir1 /redir1
/x /
