--TEST--
Response::create([$socket, $request]) compresses for that request; create($socket), which has none, for nobody
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $server->handle("/", function (Request $request, Response $response) {
        $response->detach();
        $own = isset($request->get["own"]) ? [$response->socket, $request] : $response->socket;
        Response::create($own)->end(str_repeat("text ", 20));
    });
');
foreach (['/?own', '/'] as $path) {
    foreach (['gzip', 'deflate', 'compress'] as $coding) {
        $reply = fetch($server, $path, headers: ["Accept-Encoding" => $coding]);
        $body = match ($reply->header('content-encoding')) {
            'gzip' => gzdecode($reply->body),
            'deflate' => gzuncompress($reply->body),
            default => $reply->body,
        };
        echo "$path $coding: ", $reply->header('content-encoding') ?? 'plain', ', ', $reply->header('vary'), ', ',
            $body === str_repeat('text ', 20) ? 'whole' : 'broken', "\n";
    }
}
echo finish($server);
?>
--EXPECT--
/?own gzip: gzip, Accept-Encoding, whole
/?own deflate: deflate, Accept-Encoding, whole
/?own compress: plain, Accept-Encoding, whole
/ gzip: plain, Accept-Encoding, whole
/ deflate: plain, Accept-Encoding, whole
/ compress: plain, Accept-Encoding, whole
