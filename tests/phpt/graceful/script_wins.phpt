--TEST--
wsco.graceful_timeout: a handler of the script wins, whenever it was set
--EXTENSIONS--
pcntl
posix
--INI--
wsco.graceful_timeout=10
--FILE--
<?php
use Swoole\Coroutine\Http\Server;
use Swoole\Coroutine\System;
use Swoole\Process;
use function Swoole\Coroutine\go;

function serve(string $title, callable $before, ?callable $after = null): void
{
    Co\run(function () use ($title, $before, $after) {
        $server = new Server('127.0.0.1', 0);
        $before($server);
        go(function () use ($after, $server) {
            Co::sleep(0.001);       // start() has begun
            $after and $after($server);
            posix_kill(getmypid(), SIGTERM);
        });
        $server->start();
        echo "$title\n";
    });
}

$own = fn ($server) => Process::signal(SIGTERM, fn () => $server->shutdown());
$plain = function ($server) {
    pcntl_async_signals(true);
    pcntl_signal(SIGTERM, fn () => $server->shutdown());
};
$wait = fn ($server) => go(fn () => System::waitSignal(SIGTERM) && $server->shutdown());
serve('Process::signal() before', $own);
Process::signal(SIGTERM, null);
serve('Process::signal() after', fn () => null, $own);
Process::signal(SIGTERM, null);
serve('waitSignal() before', $wait);
serve('waitSignal() after', fn () => null, $wait);
serve('pcntl_signal() after', fn () => null, $plain);
serve('pcntl_signal() before', $plain);
pcntl_signal(SIGTERM, SIG_IGN);
serve('ignored', fn () => null, fn ($server) => $server->shutdown());
?>
--EXPECT--
Process::signal() before
Process::signal() after
waitSignal() before
waitSignal() after
pcntl_signal() after
pcntl_signal() before
ignored
