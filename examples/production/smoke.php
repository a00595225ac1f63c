<?php
// Is the service well? Asks as a client does, needs neither wsco nor anything else. Status 0: yes.
//
//   php smoke.php https://example.com https://example.com       the address, and an Origin that may open WebSockets
//   php smoke.php https://localhost:8443 https://example.com authority.pem

[, $address, $origin] = $argv + [1 => 'http://127.0.0.1:9502', 'http://127.0.0.1:9502'];
$url = parse_url($address);
$secure = $url['scheme'] === 'https';
$remote = ($secure ? 'tls://' : 'tcp://') . $url['host'] . ':' . ($url['port'] ?? ($secure ? 443 : 80));
$context = stream_context_create(['ssl' => array_filter(['cafile' => $argv[3] ?? null])]);

/** Asks, and returns the stream and the head of the answer. */
function ask(string $path, array $headers): array
{
    global $remote, $context, $url;
    $stream = stream_socket_client($remote, $errno, $error, 10, STREAM_CLIENT_CONNECT, $context) ?: exit("$remote: $error\n");
    stream_set_timeout($stream, 10);
    $lines = ["GET $path HTTP/1.1", "Host: $url[host]", ...$headers];
    fwrite($stream, implode("\r\n", $lines) . "\r\n\r\n");
    $head = '';
    while (!str_ends_with($head, "\r\n\r\n") && ($line = fgets($stream)) !== false) {
        $head .= $line;
    }
    return [$stream, $head];
}

function expect(string $what, string $wanted, string $got): void
{
    if (!str_starts_with($got, $wanted)) {
        echo "$what: expected $wanted, got ", strtok($got, "\r\n") ?: 'nothing', "\n";
        exit(1);
    }
    echo "$what: well\n";
}

$upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
foreach (['/health', '/ready'] as $path) {
    expect($path, 'HTTP/1.1 200', ask($path, ['Connection: close'])[1]);
}
expect('a foreign page', 'HTTP/1.1 403', ask('/websocket', [...$upgrade, 'Origin: https://elsewhere.invalid'])[1]);
[$stream, $head] = ask('/websocket', [...$upgrade, "Origin: $origin"]);
expect('WebSocket', 'HTTP/1.1 101', $head);
fwrite($stream, "\x81\x85\0\0\0\0hello");                   // a text of five bytes, masked with zeros
expect('echo', "\x81\x05hello", (string) stream_get_contents($stream, 7));
fwrite($stream, "\x88\x82\0\0\0\0\x03\xe8");                // close, 1000
expect('close', "\x88\x02\x03\xe8", (string) stream_get_contents($stream, 4));
