--TEST--
TLS: started again after shutdown() with another certificate; an open WebSocket goes on with the old one
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$second = var_export(ssl_files(make_certificate('second')), true);
$server = serve_tls(<<<CODE
    \$server->handle('/ws', function (\$request, \$ws) {
        \$ws->upgrade();
        while (\$frame = \$ws->recv()) {
            \$ws->push(\$frame->data);
        }
    });
    \$server->start();
    \$server->set($second);
    echo "again\n";
    CODE, ssl_files(make_certificate('first')));
echo shown_name($server), "\n";
$ws = WsClient::open("tls://127.0.0.1:$server->port", '/ws');
connect_tls($server)->get('/-stop');
$server->waitOutput('/again/');
echo shown_name($server), "\n";
$ws->text('still here');
echo $ws->readText(), "\n";
$ws->closeHandshake();
finish_tls($server);
?>
--EXPECT--
first
second
still here
---
again
