--TEST--
Coroutine\Server: an exception or exit in a handler ends its connection, the server goes on
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    Co::defer(fn () => say("defer"));
    $what = $conn->recv();
    $conn->send("got $what");
    if ($what === "throw") {
        throw new RuntimeException("as asked");
    }
    if ($what === "exit") {
        exit(7);
    }
    if ($what === "fatal type") {
        strlen();
    }
    if ($what === "child") {
        try {
            go(fn () => Co::sleep(0.001));
            Co::sleep(0.002);
            exit("never printed");
        } finally {
            echo "finally\n";
        }
    }
    return $what;
');
foreach (['throw', 'exit', 'fatal type', 'child', 'nothing'] as $what) {
    $c = WsClient::connect($server->port);
    $c->send($what);
    echo $c->recvAll(), ' ', $c->ended(), "\n";
}
end_tcp($server);
?>
--EXPECTF--
got throw eof
got exit eof
got fatal type eof
got child eof
got nothing eof
%A
Fatal error: Uncaught RuntimeException: as asked in SCRIPT:%d
Stack trace:
#0 [internal function]: {closure%S}(Object(Swoole\Coroutine\Server\Connection))
#1 [internal function]: Swoole\Coroutine\Server->start()
#2 {main}
  thrown in SCRIPT on line %d
[%s]	ERROR	uncaught error in the handler of a connection, client 127.0.0.1:%d, coroutine %d
defer
defer
%A
Fatal error: Uncaught ArgumentCountError: strlen() expects exactly 1 argument, 0 given in SCRIPT:%d
Stack trace:
%A
#2 [internal function]: Swoole\Coroutine\Server->start()
#3 {main}
  thrown in SCRIPT on line %d
[%s]	ERROR	uncaught error in the handler of a connection, client 127.0.0.1:%d, coroutine %d
defer
finally
defer
defer
