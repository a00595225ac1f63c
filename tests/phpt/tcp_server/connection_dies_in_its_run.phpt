--TEST--
the destructor of what the arguments of a handler hold runs before its defers, and sees the context
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    static $leases; $leases ??= new WeakMap();
    Coroutine::getContext()["who"] = "this one";
    Coroutine::defer(fn () => say("deferred"));
    $leases[$conn] = new Lease();
    $conn->close();
', setup: '
class Lease
{
    public function __destruct()
    {
        say("released", Coroutine::getContext()["who"] ?? null);
        Coroutine::defer(fn () => say("deferred by the destructor", Coroutine::getContext()["who"] ?? null));
    }
}
');
$client = WsClient::connect($server->port);
echo $client->expectEnd(), "\n";
end_tcp($server);
?>
--EXPECT--
eof
released 'this one'
deferred by the destructor 'this one'
deferred
