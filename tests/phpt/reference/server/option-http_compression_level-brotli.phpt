--TEST--
server: The level is the quality of brotli where that is built in
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$text = implode(' ', range(1, 2000));
foreach ([1, 9] as $level) {
    $server = serve_row('$response->end(implode(" ", range(1, 2000)));', ['http_compression_level' => $level]);
    $replies[] = fetch($server, '/', 'GET', ['Accept-Encoding' => 'br']);
    finish_row($server);
}
[$fast, $best] = $replies;
// Without brotli the client's br alone gives no coding.
var_dump($fast->header('Content-Encoding') === 'br' ? strlen($best->body) < strlen($fast->body) : $best->body === $text);
?>
--EXPECT--
bool(true)
