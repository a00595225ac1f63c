--TEST--
A server that cannot accept says so once in the log, and goes on when it can
--EXTENSIONS--
posix
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/limit', function (Request $request, Response $response) {
        posix_setrlimit(POSIX_RLIMIT_NOFILE, 3, 1024);
        $response->end('limited');
    });
    $server->handle('/unlimit', function (Request $request, Response $response) {
        posix_setrlimit(POSIX_RLIMIT_NOFILE, 1024, 1024);
        $response->end('free again');
    });
    $server->handle('/', fn (Request $request, Response $response) => $response->end('hello'));
    CODE);
$before = WsClient::connect($server->port);
echo $before->get('/limit')->body, "\n";
$late = WsClient::connect($server->port);
$late->send(WsClient::httpRequest('GET', '/'));
$server->waitOutput('/accept failed/');
// It has failed again by now; the others are served meanwhile.
usleep(1200000);
echo $before->get('/unlimit')->body, "\n";
echo $late->readReply()->body, "\n";
echo finish($server);
?>
--EXPECTF--
limited
free again
hello
[%s]	WARNING	accept failed, Error: Too many open files[24]; it is tried again each second
