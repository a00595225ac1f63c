--TEST--
SIGTERM shuts a server down by the documented pattern
--FILE--
<?php
use Swoole\Coroutine\Http\Server;
use Swoole\Process;

Co\run(function () {
    $server = new Server('127.0.0.1', 0);
    $server->handle('/', fn ($request, $response) => $response->end('hello'));
    Process::signal(SIGTERM, function () use ($server) {
        echo "TERM\n";
        $server->shutdown();
    });
    Swoole\Timer::after(1, fn () => Process::kill(getmypid()));
    $server->start();
    echo "start() has returned\n";
});
echo "run() has returned\n";
?>
--EXPECT--
TERM
start() has returned
run() has returned
