--TEST--
User code while a compressed head is built: __toString, error handlers, an output callback for the log line
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/coding.inc';

$server = serve(<<<'CODE'
    class Text
    {
        public function __construct(private Closure $code)
        {
        }
        public function __toString(): string
        {
            return ($this->code)();
        }
    }
    $body = str_repeat('a', 50);
    $server->handle('/again', function (Request $request, Response $response) use ($body) {
        $response->header('X-A', new Text(fn () => j([$response->end($body), $response->write($body)])));
        $response->end($body);
    });
    $server->handle('/type', function (Request $request, Response $response) use ($body) {
        $response->header('Content-Type', new Text(fn () => 'text/css'));
        $response->end($body);
    });
    $server->handle('/throw', function (Request $request, Response $response) use ($body) {
        $response->header('Content-Encoding', new Text(fn () => throw new Exception('from __toString')));
        try {
            $response->end($body);
        } catch (Exception $e) {
            echo $e->getMessage(), "\n";
        }
    });
    $server->handle('/close', function (Request $request, Response $response) use ($body) {
        $response->header('X-A', new Text(fn () => j($response->close())));
        echo j($response->end($body)), "\n";
    });
    $server->handle('/settings', function (Request $request, Response $response) use ($body, $server) {
        $response->header('X-A', new Text(function () use ($server) {
            $server->settings = null;
            return 'settings are gone';
        }));
        $response->end($body);
    });
    $server->handle('/log', function (Request $request, Response $response) use ($body) {
        $response->header('Content-Length', 50);
        ob_start(function (string $text) use ($response, $body) {
            return str_contains($text, '7105') ? "in the callback: " . j($response->end($body)) . "\n" : $text;
        }, 1);
        $response->end($body);
        ob_end_flush();
    });
    $server->set(['compression_types' => ['text/css', 'text/html']]);
    CODE);
$gzip = ['Accept-Encoding' => 'gzip'];
foreach (['/again', '/type', '/throw', '/settings', '/log'] as $path) {
    $reply = fetch($server, $path, 'GET', $gzip);
    echo $path, ' ', coding_of($reply), ' ', $reply->header('X-A') ?? '', ' ', strlen(decoded($reply)), "\n";
}
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/close', $gzip));
echo $client->expectEnd(), "\n", finish($server);
?>
--EXPECT--
/again gzip+vary [false,false] 50
/type gzip+vary  50
/throw -  50
/settings gzip+vary settings are gone 50
/log gzip+vary  50
eof
from __toString
in the callback: false
false
