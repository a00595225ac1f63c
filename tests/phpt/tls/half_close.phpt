--TEST--
TLS: shutdown(SHUT_WR) of a Socket ends one direction; what the peer sends then is still received
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$file = make_certificate()['file'];
$code = <<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Server('127.0.0.1', 0, true);
        $server->set(['ssl_cert_file' => FILE, 'ssl_key_file' => FILE]);
        $server->handle(function (Swoole\Coroutine\Server\Connection $conn) use ($server) {
            $conn->send('bye');
            $socket = $conn->exportSocket();
            $socket->peek();
            // Only what is sent after the handshake leaves before the end.
            echo json_encode($socket->recv()), "\n";
            echo json_encode([$socket->shutdown(1), $socket->send('late')]), "\n";
            echo json_encode([$socket->recvAll(10), $socket->recv()]), "\n";
            $server->shutdown();
        });
        echo "PORT {$server->port}\n";
        $server->start();
    });
    CODE;
$server = TestServer::code(strtr($code, ['FILE' => var_export($file, true)]));
$client = stream_socket_client(
    "tls://127.0.0.1:$server->port",
    context: stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]])
);
echo fread($client, 3), "\n";
fwrite($client, 'hello');
echo json_encode(stream_get_contents($client)), "\n";
fwrite($client, 'still');
fwrite($client, 'there');
fclose($client);
echo $server->wait(), "\n", preg_replace('/^PORT.*\n/', '', $server->stdout()), $server->stderr();
?>
--EXPECT--
bye
""
0
"hello"
[true,false]
["stillthere",""]
