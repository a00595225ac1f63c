--TEST--
A fatal error in the handler of a Coroutine\Server, while others read and write; Sockets in global variables
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $kept = $GLOBALS["kept"][] = $conn->exportSocket();
    $kept->setProtocol(["open_eof_check" => true]);
    $conn->send("hello");
    if (count($GLOBALS["kept"]) === 3) {
        go(fn () => $kept->recvAll(100));
        @trigger_error("done for", E_USER_ERROR);
    }
    $conn->recv();
    echo "never\n";
', setup: '
class Talks
{
    public function __destruct()
    {
        echo "destructor\n";
    }
}
$kept = [];
register_shutdown_function(function () {
    echo "shutdown function\n";
    try {
        say("send", $GLOBALS["kept"][0]->send("x"));
    } catch (Swoole\Error $e) {
        say("send", $e);
    }
    say("closed", is_bool($GLOBALS["kept"][0]->close()), is_bool($GLOBALS["kept"][0]->isClosed()));
});');
$clients = [];
for ($i = 0; $i < 3; $i++) {
    $clients[] = $c = WsClient::connect($server->port);
    if ($i < 2) {
        $c->expect('hello');
    }
}
foreach ($clients as $c) {
    $c->recvAll();
}
echo $server->wait(), "\n", preg_replace('/^(PORT|CONTROL).*\n/m', '', $server->stdout()), $server->stderr();
?>
--EXPECTF--
255

Fatal error: done for in %s on line %d
shutdown function
send Swoole\Error: API must be called in the coroutine
closed true true
