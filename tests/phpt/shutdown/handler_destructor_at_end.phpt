--TEST--
Destructors at the end of the script that push to and close what is left of connections
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    $wsObjects[] = $ws;
    $GLOBALS["atEnd"] = new AtEnd($ws);
    $ws->push("kept");
    $ws->recv();
'], setup: 'class AtEnd {
    function __construct(private $ws) {}
    function __destruct() {
        echo "push ", json_encode($this->ws->push("x")), "\n";
        try {
            $this->ws->recv();
        } catch (Throwable $e) {
            echo get_class($e), "\n";
        }
        echo "close ", json_encode($this->ws->close()), "\n";
    }
}', after: 'say("run() returned");');
$c = WsClient::open($server->port, '/ws');
$c->readText();
$c->sendClose();
$server->finish();
?>
--EXPECTF--
run() returned
push false
%AError
close false
