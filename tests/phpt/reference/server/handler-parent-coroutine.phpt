--TEST--
server: getPcid() in a handler is the id of the coroutine that called start()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('global $cid; $cid = Coroutine::getCid();
    $server->handle("/", fn ($request, $response) => $response->end(j(Coroutine::getPcid() === $GLOBALS["cid"])));');
echo fetch($server, '/')->body, "\n";
finish_row($server);
?>
--EXPECT--
true
