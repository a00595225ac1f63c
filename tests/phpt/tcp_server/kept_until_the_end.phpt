--TEST--
Connections in global variables and static properties when the script ends; destructors that use them
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    Keeper::$all[] = new Keeper($conn);
    global $last;
    $last = $conn->exportSocket();
    $conn->send("kept");
', setup: '
class Keeper
{
    public static array $all = [];
    public function __construct(private Connection $conn)
    {
    }
    public function __destruct()
    {
        try {
            echo "destructor ", json_encode($this->conn->exportSocket()->getsockname() !== false), "\n";
            $this->conn->send("bye");
        } catch (Swoole\Error $e) {
            echo $e->getMessage(), "\n";
        }
    }
}
');
$c = [WsClient::connect($server->port), WsClient::connect($server->port)];
$c[0]->expect('kept');
$c[1]->expect('kept');
end_tcp($server);
var_dump($c[0]->ended() !== null, $c[1]->ended() !== null);
?>
--EXPECT--
destructor true
API must be called in the coroutine
destructor true
API must be called in the coroutine
bool(true)
bool(true)
