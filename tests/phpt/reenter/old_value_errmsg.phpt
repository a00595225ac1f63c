--TEST--
the server's own properties are written before what was in them is destroyed
--FILE--
<?php
class Writes
{
    public $server;
    public string $property;
    public function __construct(object $server, string $property)
    {
        $this->server = $server;
        $this->property = $property;
        $server->$property = $this;
    }
    public function __destruct()
    {
        echo "was ", gettype($this->server->{$this->property}), "\n";
        $this->server->{$this->property} = str_repeat('q', 30);
    }
}
Co\run(function () {
    $server = new Co\Http\Server('127.0.0.1', 0);
    $server->handle('/', fn () => 0);
    new Writes($server, 'errMsg');
    new Writes($server, 'errCode');
    go(function () use ($server) {
        Co::sleep(0.001);
        $server->shutdown();
    });
    $server->start();
    var_dump($server->errMsg, $server->errCode);
});
Co\run(function () {
    $server = new Co\Http\Server('127.0.0.1', 0, true); // and no certificate
    new Writes($server, 'errMsg');
    new Writes($server, 'errCode');
    try {
        $server->start();
    } catch (Swoole\Exception $e) {
        var_dump($server->errMsg, $server->errCode);
    }
});
?>
--EXPECT--
was integer
was string
string(30) "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"
string(30) "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"
was integer
was string
string(30) "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"
string(30) "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"
