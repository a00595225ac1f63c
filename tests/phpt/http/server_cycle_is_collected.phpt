--TEST--
A handler that closes over its server is garbage the collector finds
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

$server = new Server('127.0.0.1', 0);
$server->handle('/', function ($request, $response) use ($server) {
});
$server->handle('/twice', [new class ($server) {
    public function __construct(public Server $server)
    {
    }
    public function method($request, $response): void
    {
    }
}, 'method']);
$weak = WeakReference::create($server);
unset($server);
var_dump($weak->get() !== null, gc_collect_cycles() > 0, $weak->get());
?>
--EXPECT--
bool(true)
bool(true)
NULL
