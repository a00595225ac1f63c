--TEST--
TLS: started again after shutdown() with another certificate; an open WebSocket goes on with the old one
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
$files = fn (array $made) => ['ssl_cert_file' => $made[0], 'ssl_key_file' => $made[1]];
$second = var_export($files($certs->make('second')), true);
$server = serve_tls($certs, <<<CODE
    \$server->handle('/ws', function (\$request, \$ws) {
        \$ws->upgrade();
        while (\$frame = \$ws->recv()) {
            \$ws->push(\$frame->data);
        }
    });
    \$server->start();
    \$server->set($second);
    echo "again\n";
    CODE, $files($certs->make('first')));
$subject = function () use ($server) {
    $client = connect_tls($server, ['capture_peer_cert' => true]);
    $cert = stream_context_get_options($client->stream)['ssl']['peer_certificate'];
    echo openssl_x509_parse($cert)['subject']['CN'], ' ', $client->get('/')->body, "\n";
    $client->close();
};
$subject();
$ws = WsClient::open("tls://127.0.0.1:$server->port", '/ws');
connect_tls($server)->get('/-stop');
$server->waitOutput('/again/');
$subject();
$ws->text('still here');
echo $ws->readText(), "\n";
$ws->closeHandshake();
echo finish_tls($server);
?>
--EXPECT--
first hello
second hello
still here
again
