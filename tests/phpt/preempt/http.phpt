--TEST--
a busy handler does not keep other clients waiting; disableScheduler() lasts as long as the request
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'PHP'
    Co::set(['enable_preemptive_scheduler' => true]);
    $released = false;
    $server->handle('/busy', function (Request $request, Response $response) use (&$released) {
        while (!$released);
        $response->end("was busy\n");
    });
    $server->handle('/exempt', fn (Request $request, Response $response) => $response->end(j(Co::disableScheduler())));
    $server->handle('/release', function (Request $request, Response $response) use (&$released) {
        $released = true;
        $response->end("released\n");
    });
    PHP);
$busy = WsClient::connect($server->port);
for ($i = 0; $i < 2; $i++) {
    $busy->send("GET /exempt HTTP/1.1\r\nHost: x\r\n\r\n");
    echo $busy->readReply()->body, "\n";
}
$busy->send("GET /busy HTTP/1.1\r\nHost: x\r\n\r\n");
echo fetch($server, '/release')->body;
echo $busy->readReply()->body;
$busy->close();
echo finish($server);
?>
--EXPECT--
true
true
released
was busy
