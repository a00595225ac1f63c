--TEST--
Socket: errCode and errMsg belong to the script too: references, objects with destructors, typed properties
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $code = &$socket->errCode;
    $socket->recv(0);
    say("reference", $code);
    unset($code);
    $socket->errMsg = new Destroyed($conn);
    $socket->recv(0);
    say("closed by it", $socket->errMsg, $socket->isClosed());
    $typed = new Typed();
    $socket->errMsg = "1";
    $typed->number = &$socket->errCode;
    $socket->recv(0);
    say("typed", $typed->number);
    $socket->errMsg = 7;
    $typed->number = &$socket->errMsg;
    try {
        say("recv", $socket->recv(0));
    } catch (TypeError $e) {
        say("type", $e->getMessage());
    }
', setup: '
class Destroyed
{
    public function __construct(private Connection $conn)
    {
    }
    public function __destruct()
    {
        say("destructor", $this->conn->close());
    }
}
class Typed
{
    public int $number = 0;
}
');
$c = WsClient::connect($server->port);
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
reference 22
destructor true
closed by it '' true
typed 22
type 'Cannot assign string to reference held by property Typed::$n'...77
