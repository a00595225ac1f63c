--TEST--
Connection::recv and send inside Fibers of a handler
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $fiber = new Fiber(function () use ($conn) {
        while (($data = $conn->recv()) !== "") {
            Fiber::suspend($data);
        }
        return "end";
    });
    $value = $fiber->start();
    while (!$fiber->isTerminated()) {
        $conn->send("<$value>");
        $value = $fiber->resume();
    }
    say("fiber", $fiber->getReturn());
');
$c = WsClient::connect($server->port);
$d = WsClient::connect($server->port);
foreach (['one', 'two'] as $text) {
    $c->send($text);
    $d->send(strrev($text));
    $c->expect("<$text>");
    $d->expect('<' . strrev($text) . '>');
}
$c->close();
$d->close();
$server->waitOutput('/(fiber.*){2}/s');
end_tcp($server);
?>
--EXPECT--
fiber 'end'
fiber 'end'
