--TEST--
proxy_protocol: remote_addr and remote_port are the client's, whichever version says so, and in pieces
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

$server = WsServer::handler(
    '$ws->end($request->server["remote_addr"] . " " . (in_array($port = $request->server["remote_port"], [1, 5632], true) ? $port : "own"));',
    ['proxy_protocol' => ['10.0.0.0/8', '127.0.0.0/8', '::1']]
);
const GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
$v2 = fn (string $command, string $kind, string $rest) => "\r\n\r\n\0\r\nQUIT\n$command$kind" . pack('n', strlen($rest)) . $rest;
$headers = [
    'v1, IPv4' => "PROXY TCP4 192.0.2.1 198.51.100.7 5632 443\r\n",
    'v1, IPv6' => "PROXY TCP6 2001:db8::1 ::1 1 80\r\n",
    'v1, unknown' => "PROXY UNKNOWN\r\n",
    'v2, IPv4' => $v2("\x21", "\x11", inet_pton('192.0.2.1') . inet_pton('198.51.100.7') . pack('nn', 5632, 443)),
    'v2, IPv6 and more' => $v2("\x21", "\x21", inet_pton('2001:db8::1') . inet_pton('::1') . pack('nn', 1, 80) . str_repeat("\x04", 900)),
    'v2, of the proxy itself' => $v2("\x20", "\0", ''),
];
foreach ($headers as $what => $header) {
    $client = WsClient::connect($server->port);
    $client->send($header . GET);
    echo "$what: ", $client->readReply()->body;
    $client->send(GET);
    echo ', again ', $client->readReply()->body;
    $client = WsClient::connect($server->port);
    $client->sendSplit(substr($header, 0, 60), 1, 0.0005);
    $client->send(substr($header, 60) . substr(GET, 0, 5));
    $client->send(substr(GET, 5));
    echo ', in pieces ', $client->readReply()->body, "\n";
}
foreach (["GET / HTTP/1.1\r\n\r\n", "PROXY TCP4 999.0.2.1 1.1.1.1 1 1\r\n" . GET, $v2("\x21", "\x11", 'short'), 'PROXY ' . str_repeat('x', 200)] as $bad) {
    $client = WsClient::connect($server->port);
    $client->send($bad);
    echo json_encode($client->recvAll()), "\n";
}
$half = WsClient::connect($server->port);
$half->send('PROXY ');
$end = WsClient::connect($server->port);
$end->send("PROXY UNKNOWN\r\n" . WsClient::httpRequest('GET', '/shutdown'));
$end->recvAll();
echo json_encode($half->recvAll()), "\n";
$server->ended($server->wait());
?>
--EXPECT--
v1, IPv4: 192.0.2.1 5632, again 192.0.2.1 5632, in pieces 192.0.2.1 5632
v1, IPv6: 2001:db8::1 1, again 2001:db8::1 1, in pieces 2001:db8::1 1
v1, unknown: 127.0.0.1 own, again 127.0.0.1 own, in pieces 127.0.0.1 own
v2, IPv4: 192.0.2.1 5632, again 192.0.2.1 5632, in pieces 192.0.2.1 5632
v2, IPv6 and more: 2001:db8::1 1, again 2001:db8::1 1, in pieces 2001:db8::1 1
v2, of the proxy itself: 127.0.0.1 own, again 127.0.0.1 own, in pieces 127.0.0.1 own
""
""
""
""
""
