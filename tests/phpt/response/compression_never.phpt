--TEST--
What is never compressed: write(), sendfile(), statuses without a body, parts, what the script encoded itself
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/coding.inc';

$cases = [
    'write' => '$response->write($text); $response->end($text);',
    'sendfile' => '$response->sendfile(__FILE__);',
    '204' => '$response->status(204); $response->end($text);',
    '304' => '$response->status(304); $response->end($text);',
    '206' => '$response->status(206); $response->header("Content-Range", "bytes 0-49/100"); $response->end($text);',
    'nothing' => '$response->end();',
    'redirect' => '$response->redirect("/" . $text);',
    'identity' => '$response->header("Content-Encoding", "identity"); $response->end($text);',
    'own gzip' => '$response->header("content-ENCODING", "gzip", false); $response->end(gzencode($text));',
    'own empty' => '$response->header("Content-Encoding", ""); $response->end($text);',
    'own null' => '$response->header("Content-Encoding", null); $response->end($text);',
    '404' => '$response->status(404); $response->end($text);',
    '500' => '$response->status(500, "Oops"); $response->end($text);',
];
$handlers = '';
foreach ($cases as $name => $code) {
    $handlers .= '$server->handle("/' . strtr($name, ' ', '-') . '/", function ($request, $response) {
        $text = str_repeat("a", 50);' . $code . '});';
}
$server = serve($handlers);
$client = WsClient::connect($server->port);
foreach ($cases as $name => $code) {
    $reply = $client->get('/' . strtr($name, ' ', '-') . '/', ['Accept-Encoding' => 'gzip']);
    $body = strlen($name === 'sendfile' ? ltrim($reply->body[0], '<') : decoded($reply));
    echo str_pad($name, 10), $reply->status, ' ', coding_of($reply), " $body\n";
}
echo finish($server);
?>
--EXPECT--
write     200 - 100
sendfile  200 - 0
204       204 - 0
304       304 - 0
206       206 - 50
nothing   200 - 0
redirect  302 - 0
identity  200 identity 50
own gzip  200 gzip 50
own empty 200 - 50
own null  200 - 50
404       404 gzip+vary 50
500       500 gzip+vary 50
