--TEST--
A client that reads late gets the answers to all its requests, in order
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->set(['buffer_low_watermark' => 4096]);
    $server->handle('/n/', fn (Request $request, Response $response) => $response->status(200) && print(''));
    CODE);
$client = WsClient::connect($server->port, ['rcvbuf' => 4096]);
$requests = str_repeat("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /n/ HTTP/1.1\r\nHost: a\r\n\r\n", 10000);
$requests .= "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
// In pieces, because the server takes them only as it is read.
$sent = $got = 0;
$answers = [];
stream_set_blocking($client->stream, false);
while (!feof($client->stream)) {
    $read = [$client->stream];
    $write = $sent < strlen($requests) ? [$client->stream] : [];
    $none = [];
    stream_select($read, $write, $none, 10);
    if ($write) {
        $sent += (int) @fwrite($client->stream, substr($requests, $sent, 65536));
    }
    if ($read) {
        $answers[] = fread($client->stream, 8192);
    }
}
preg_match_all('~^HTTP/1\.1 (\d+)~m', implode('', $answers), $match);
$expected = array_map(fn (int $i) => $i % 2 ? '200' : '404', range(0, 20000));
echo $match[1] === $expected ? "all, in order\n" : count($match[1]) . " answers\n";
echo finish($server);
?>
--EXPECT--
all, in order
