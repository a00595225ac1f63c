--TEST--
what destructors at the end of a server print into a buffer and defer belongs to the coroutine that ends it
--FILE--
<?php
require __DIR__ . '/here.inc';
class Leaves
{
    public function __destruct()
    {
        ob_start(fn (string $text) => "[$text]");
        echo 'printed ';
        defer(function () { echo 'deferred'; });
        Co::getContext()['x'] = new ArrayObject;
    }
}
Co\run(function () {
    $server = new Co\Http\Server('127.0.0.1', 0);
    $leaves = new Leaves;
    $server->handle('/', function ($request, $response) use ($leaves) {
        $GLOBALS['server']->shutdown();
        unset($GLOBALS['server']);
        Co::sleep(0.002);
        $response->end('bye');
        return $leaves;
    });
    unset($leaves);
    $GLOBALS['server'] = $server;
    $port = $server->port;
    go(function () use ($port) {
        $stream = say_here($port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        $heard = hear_here($stream, '/bye/');
        echo "\n", substr($heard, -3), "\n";
    });
    go(function () {
        $GLOBALS['server']->start();
    });
});
?>
--EXPECT--
[printed deferred]
bye
