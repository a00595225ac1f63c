--TEST--
server: With $ssl the certificate is read at start(), from the options given to set()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$missing = TestServer::file('');
$server = serve_tls('echo "constructed, set: no such file yet\n";
    copy(' . var_export(certificate(), true) . ', $server->settings["ssl_cert_file"]);
    $server->handle("/", fn ($request, $response) => $response->end("over TLS"));',
    ['ssl_cert_file' => $missing, 'ssl_key_file' => $missing]);
echo WsClient::connect("tls://127.0.0.1:$server->port")->get('/')->body, "\n";
finish_tls($server);
unlink($missing);
?>
--EXPECT--
over TLS
---
constructed, set: no such file yet
