--TEST--
close() while the head is built ends the Response for good
--FILE--
<?php
require __DIR__ . '/here.inc';
class Closes
{
    public $response;
    public function __toString(): string
    {
        var_dump($this->response->close());
        return 'closed';
    }
}
Co\run(function () {
    $server = new Co\Http\Server('127.0.0.1', 0);
    $server->handle('/', function ($request, $response) {
        $closes = new Closes;
        $closes->response = $response;
        $response->header('X-Text', $closes);
        var_dump($response->write('part'), swoole_last_error(), $response->isWritable(), $response->end());
        $closes->response = null;
    });
    go(function () use ($server) {
        $stream = say_here($server->port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        var_dump(hear_here($stream, '/never/'));
        $server->shutdown();
    });
    $server->start();
});
?>
--EXPECT--
bool(true)
bool(false)
int(7106)
bool(false)
bool(false)
string(0) ""
