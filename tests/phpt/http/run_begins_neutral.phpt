--TEST--
a request on a kept connection begins without the last error, the strtok() string or the rewriting of the one before
--INI--
url_rewriter.tags="a=href"
url_rewriter.hosts=
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $found = [error_get_last()['message'] ?? null, @strtok(' '), json_last_error(), preg_last_error(), ob_get_level()];
        @trigger_error('an error');
        strtok('a b c', ' ');
        json_decode('{');
        preg_match('/./u', "\x80");
        ob_start(fn () => '');
        output_add_rewrite_var('a', 'b');
        $response->end(j($found));
    });
    CODE);
$client = WsClient::connect($server->port);
echo $client->get('/')->body, "\n";
$client->send(WsClient::httpRequest('GET', '/') . WsClient::httpRequest('GET', '/'));
echo $client->readReply()->body, "\n", $client->readReply()->body, "\n";
echo finish($server);
?>
--EXPECT--
[null,false,0,0,0]
[null,false,0,0,0]
[null,false,0,0,0]
