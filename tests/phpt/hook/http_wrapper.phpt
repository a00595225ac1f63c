--TEST--
file_get_contents('http://...') in a coroutine, from a server in the same process
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

Co\run(function () {
    $server = new Server('127.0.0.1', 0);
    $server->handle('/', function ($request, $response) {
        usleep(1000);
        $response->end('hello ' . $request->get['name']);
    });
    go(fn () => $server->start());
    $url = "http://127.0.0.1:$server->port/?name=";
    $texts = Swoole\Coroutine\map(['one', 'two', 'three'], fn ($name) => file_get_contents($url . $name));
    echo implode(', ', $texts), "\n";
    var_dump(@file_get_contents('http://127.0.0.1:1/'));
    echo error_get_last()['message'], "\n";
    $server->shutdown();
});
?>
--EXPECT--
hello one, hello two, hello three
bool(false)
file_get_contents(http://127.0.0.1:1/): Failed to open stream: Connection refused
