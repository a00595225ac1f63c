--TEST--
what runs to complete the answer of a dying Response may keep the object
--FILE--
<?php
require __DIR__ . '/here.inc';
class Keeps
{
    public static ?WeakReference $response = null;
    public static array $kept = [];
    public function __toString(): string
    {
        self::$kept[] = self::$response->get();
        return 'kept';
    }
}
Co\run(function () {
    $server = new Co\Http\Server('127.0.0.1', 0);
    $server->handle('/', function ($request, $response) {
        Keeps::$response = WeakReference::create($response);
        $response->header('X-Text', new Keeps);
    });
    go(function () use ($server) {
        $stream = say_here($server->port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        preg_match('/X-Text: .*?(?=\r)/', hear_here($stream, '/\r\n\r\n/'), $match);
        echo $match[0], "\n";
        $server->shutdown();
    });
    $server->start();
});
$response = Keeps::$kept[0];
var_dump(get_class($response), $response->isWritable(), $response->end('more'));
$response->header = null;
Keeps::$kept = [];
unset($response);
var_dump(Keeps::$response->get());
?>
--EXPECT--
X-Text: kept
string(20) "Swoole\Http\Response"
bool(false)
bool(false)
NULL
