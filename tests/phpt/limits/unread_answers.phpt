--TEST--
A client that pipelines and never reads is stopped, whoever made the answers: 404, empty 200, 500, end(), HEAD, 100 Continue
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    ini_set('display_errors', '0');
    // Nobody reads what the server prints.
    Coroutine::set(['socket_write_timeout' => 0.3, 'log_level' => SWOOLE_LOG_NONE]);
    $server->set(['buffer_low_watermark' => 65536]);
    $server->handle('/nothing', function () {});
    $server->handle('/throws', fn () => throw new Exception('x'));
    $server->handle('/end', fn (Request $request, Response $response) => $response->end(''));
    CODE);

/** Sends up to 30 MB of requests, and reads none of the answers. True: the server let itself be fed with all of them. */
function feed(TestServer $server, string $request): bool
{
    $client = WsClient::connect($server->port, ['rcvbuf' => 4096]);
    $many = str_repeat($request, intdiv(1 << 20, strlen($request)));
    try {
        for ($i = 0; $i < 30; $i++) {
            $client->send($many);
        }
    } catch (Throwable) {
        return false;
    } finally {
        $client->close();
    }
    return true;
}

foreach (['/' => 'GET', '/nothing' => 'GET', '/throws' => 'GET', '/end' => 'GET', '/-' => 'HEAD'] as $path => $method) {
    echo "$method $path: ", feed($server, "$method $path HTTP/1.1\r\nHost: a\r\n\r\n") ? "served without end\n" : "stopped\n";
}
$body = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n";
echo '100-continue: ', feed($server, "{$body}x") ? "served without end\n" : "stopped\n";
echo fetch($server, '/end')->status, "\n";
echo finish($server);
?>
--EXPECT--
GET /: stopped
GET /nothing: stopped
GET /throws: stopped
GET /end: stopped
HEAD /-: stopped
100-continue: stopped
200
