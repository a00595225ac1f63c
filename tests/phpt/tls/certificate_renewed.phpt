--TEST--
TLS: set() of another certificate while the server runs holds for new connections; one that will not do changes nothing
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$old = make_certificate('old.test');
$new = make_certificate('new.test');
$server = serve_tls(strtr(<<<'CODE'
    $server->handle('/renew', function (Request $request, Response $response) use ($server) {
        $server->set(NEW);
        $response->end('renewed');
    });
    $server->handle('/bad', function (Request $request, Response $response) use ($server) {
        try {
            $server->set(['ssl_cert_file' => '/nowhere.pem', 'http_compression' => false]);
        } catch (Swoole\Exception $e) {
            $response->end($e->getMessage() . ' ' . json_encode(isset($server->settings['http_compression'])));
        }
    });
    CODE, ['NEW' => var_export(ssl_files($new), true)]), ssl_files($old));
$kept = connect_tls($server);
echo $kept->get('/')->body, ' ', shown_name($server), "\n";
echo received($server, path: '/bad'), "\n", shown_name($server), "\n";
echo $kept->get('/renew')->body, ' ', shown_name($server), "\n";
// The connection that was there goes on.
echo $kept->get('/')->body, "\n";
$kept->close();
finish_tls($server);
?>
--EXPECT--
hello old.test
ssl_cert_file[/nowhere.pem]: No such file or directory false
old.test
renewed new.test
hello
