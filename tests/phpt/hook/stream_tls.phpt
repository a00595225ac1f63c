--TEST--
TLS over PHP's streams in coroutines: handshake, data both ways, a stream that is closed while it is read
--SKIPIF--
<?php
if (!extension_loaded('openssl')) {
    die('skip needs the openssl extension');
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$file = make_certificate()['file'];
Co\run(function () use ($file) {
    $context = stream_context_create(['ssl' => ['local_cert' => $file]]);
    $server = stream_socket_server('tls://127.0.0.1:0', $errno, $error, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, $context);
    $name = stream_socket_get_name($server, false);
    go(function () use ($server) {
        $client = stream_socket_accept($server, 60);
        $line = trim(fgets($client));
        echo "server got $line\n";
        fwrite($client, str_repeat('y', 500000) . "\n");
        $rest = fgets($client);
        echo "server has read\n";
        var_dump($rest);
    });
    $context = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
    $stream = stream_socket_client("tls://$name", $errno, $error, 60, STREAM_CLIENT_CONNECT, $context);
    fwrite($stream, "hello\n");
    $line = fgets($stream);
    echo 'client got ', strlen($line), "\n";
    $reader = go(function () use ($stream) {
        $result = @fread($stream, 10);
        echo 'reader: ', var_export($result, true), ', ', is_resource($stream) ? 'open' : 'closed', "\n";
    });
    fclose($stream);
    echo "closed\n";
});
?>
--EXPECT--
server got hello
client got 500001
reader: '', closed
closed
server has read
bool(false)
