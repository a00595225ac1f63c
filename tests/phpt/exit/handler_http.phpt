--TEST--
exit in an HTTP handler: ends only that request, with the script's status or 200, nothing printed, keep-alive goes on
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/plain' => 'exit;',
    '/text' => 'exit("not printed");',
    '/int' => 'exit(3);',
    '/status' => '$ws->status(418); die;',
    '/header' => '$ws->header("X-A", "b"); exit;',
    '/ended' => '$ws->end("whole"); exit;',
    '/write' => '$ws->write("part"); exit;',
]);
$c = WsClient::connect($server->port);
foreach (['/plain', '/text', '/int', '/status', '/header', '/ended', '/write', '/plain'] as $path) {
    $reply = $c->get($path);
    echo "$path $reply->status '$reply->body' ", $reply->header('Connection'), ' ', $reply->header('X-A'), "\n";
}
$c->close();
$server->finish();
?>
--EXPECT--
/plain 200 '' keep-alive 
/text 200 '' keep-alive 
/int 200 '' keep-alive 
/status 418 '' keep-alive 
/header 200 '' keep-alive b
/ended 200 'whole' keep-alive 
/write 200 'part' keep-alive 
/plain 200 '' keep-alive 
