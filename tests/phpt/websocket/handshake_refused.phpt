--TEST--
upgrade(): every handshake that is refused, with its status
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    echo $request->server["request_uri"], " ";
    say("upgrade", $ws->upgrade());
    say("  then end", $ws->end("x"));
    say("  and push", @$ws->push("x"));
');

$good = ['Host' => 'localhost', 'Upgrade' => 'websocket', 'Connection' => 'Upgrade', 'Sec-WebSocket-Key' => WsClient::KEY,
    'Sec-WebSocket-Version' => '13'];
$without = fn (string $name) => array_diff_key($good, [$name => 1]);
$with = fn (string $name, string|array $value) => [$name => $value] + $good;
$requests = [
    'post' => ['POST', $good + ['Content-Length' => '0']],
    'put' => ['PUT', $good + ['Content-Length' => '0']],
    'options' => ['OPTIONS', $good],
    'http-1.0' => ['GET', $good, '1.0'],
    'no-host' => ['GET', $without('Host') + ['Host' => []]],
    'no-upgrade' => ['GET', $without('Upgrade')],
    'other-upgrade' => ['GET', $with('Upgrade', 'h2c')],
    'upgrade-in-part' => ['GET', $with('Upgrade', 'websockets')],
    'no-connection' => ['GET', $without('Connection')],
    'connection-without-upgrade' => ['GET', $with('Connection', 'keep-alive')],
    'no-key' => ['GET', $without('Sec-WebSocket-Key')],
    'empty-key' => ['GET', $with('Sec-WebSocket-Key', '')],
    'short-key' => ['GET', $with('Sec-WebSocket-Key', 'dGhlIHNhbXBsZQ==')],
    'long-key' => ['GET', $with('Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZSBp')],
    'no-base64' => ['GET', $with('Sec-WebSocket-Key', 'dGhl*HNhbXBsZSBub25jZQ==')],
    'not-canonical' => ['GET', $with('Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZR==')],
    'two-keys' => ['GET', $with('Sec-WebSocket-Key', [WsClient::KEY, WsClient::KEY])],
    'no-version' => ['GET', $without('Sec-WebSocket-Version')],
    'version-8' => ['GET', $with('Sec-WebSocket-Version', '8')],
    'version-14' => ['GET', $with('Sec-WebSocket-Version', '14')],
    'version-list' => ['GET', $with('Sec-WebSocket-Version', '8, 13')],
    'two-versions' => ['GET', $with('Sec-WebSocket-Version', ['13', '13'])],
];
foreach ($requests as $name => $request) {
    $c = WsClient::connect($server->port);
    $c->send(WsClient::httpRequest($request[0], "/$name", $request[1], null, $request[2] ?? '1.1'));
    $reply = $c->readReply();
    printf("%-27s %s %d|%s %s\n", $name, $reply->status, strlen($reply->body), $reply->header('Connection'),
        implode(', ', $reply->headerLines('Sec-WebSocket-Version')));
    $c->expectEnd();
}
$server->finish();
?>
--EXPECT--
post                        400 0|close 
put                         400 0|close 
options                     400 0|close 
http-1.0                    400 0|close 
no-host                     400 0|close 
no-upgrade                  400 0|close 
other-upgrade               400 0|close 
upgrade-in-part             400 0|close 
no-connection               400 0|close 
connection-without-upgrade  400 0|close 
no-key                      400 0|close 
empty-key                   400 0|close 
short-key                   400 0|close 
long-key                    400 0|close 
no-base64                   400 0|close 
not-canonical               400 0|close 
two-keys                    400 0|close 
no-version                  426 0|Upgrade 13
version-8                   426 0|Upgrade 13
version-14                  426 0|Upgrade 13
version-list                426 0|Upgrade 13
two-versions                400 0|close 
/post upgrade false/8504
  then end false/7106
  and push false/503
/put upgrade false/8504
  then end false/7106
  and push false/503
/options upgrade false/8504
  then end false/7106
  and push false/503
/http-1.0 upgrade false/8504
  then end false/7106
  and push false/503
/no-upgrade upgrade false/8504
  then end false/7106
  and push false/503
/other-upgrade upgrade false/8504
  then end false/7106
  and push false/503
/upgrade-in-part upgrade false/8504
  then end false/7106
  and push false/503
/no-connection upgrade false/8504
  then end false/7106
  and push false/503
/connection-without-upgrade upgrade false/8504
  then end false/7106
  and push false/503
/no-key upgrade false/8504
  then end false/7106
  and push false/503
/empty-key upgrade false/8504
  then end false/7106
  and push false/503
/short-key upgrade false/8504
  then end false/7106
  and push false/503
/long-key upgrade false/8504
  then end false/7106
  and push false/503
/no-base64 upgrade false/8504
  then end false/7106
  and push false/503
/not-canonical upgrade false/8504
  then end false/7106
  and push false/503
/two-keys upgrade false/8504
  then end false/7106
  and push false/503
/no-version upgrade false/8504
  then end false/7106
  and push false/503
/version-8 upgrade false/8504
  then end false/7106
  and push false/503
/version-14 upgrade false/8504
  then end false/7106
  and push false/503
/version-list upgrade false/8504
  then end false/7106
  and push false/503
/two-versions upgrade false/8504
  then end false/7106
  and push false/503
