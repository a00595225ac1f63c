--TEST--
TLS over a UNIX socket, where a bad client has no address
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$cert = make_certificate()['file'];
$path = pem_file(''); // the socket takes its place
unlink($path);
$server = TestServer::code(<<<CODE
    Swoole\Coroutine\\run(function () {
        \$server = new Swoole\Coroutine\Http\Server('unix:$path', 0, true);
        \$server->set(['ssl_cert_file' => '$cert', 'ssl_key_file' => '$cert']);
        echo "PORT 1\\n";
        \$server->start();
    });
    CODE);
$bad = WsClient::connect("unix:$path");
$bad->send("GET / HTTP/1.1\r\n\r\n");
echo $bad->expectEnd(), "\n";
$server->waitOutput('/bad SSL.*\n/');
$server->stop();
echo preg_replace('/^\[.*?\]/', '[*]', printed($server));
?>
--EXPECT--
eof
[*]	WARNING	bad SSL client[:0], reason=156, error_string=http request
