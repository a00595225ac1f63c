<?php
// A live dashboard: once a second, everybody who looks at the page gets the figures of this process.
//
//   php -d extension=wsco examples/dashboard.php               then open http://127.0.0.1:9502/
//   PORT=8080 php -d extension=wsco examples/dashboard.php
//
// Each message of /feed is a list of samples: the last minute for a newcomer, then one at a time.

use Swoole\Coroutine;
use Swoole\Coroutine\Http\Server;
use Swoole\Coroutine\System;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\Timer;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\go;
use function Swoole\Coroutine\run;

final class Dashboard
{
    private const KEEP = 60;

    public int $pages = 0;
    /** @var array<int, Response> */
    private array $watchers = [];
    /** @var list<array<string, int|float>> */
    private array $samples = [];

    /** Called once a second. */
    public function tick(): void
    {
        $sample = [
            'time' => time(),
            'watchers' => count($this->watchers),
            'pages' => $this->pages,
            'coroutines' => Coroutine::stats()['coroutine_num'],
            'memory' => round(memory_get_usage() / 1048576, 2),
            'load' => round(sys_getloadavg()[0], 2),
        ];
        $this->samples = array_slice([...$this->samples, $sample], -self::KEEP);
        $text = json_encode([$sample]);
        // One who does not read gets a queue of its own, up to a limit; nobody waits for it.
        foreach ($this->watchers as $watcher) {
            $watcher->push($text);
        }
    }

    public function watch(Response $ws): void
    {
        $this->watchers[$ws->fd] = $ws;
        $ws->push(json_encode($this->samples));
        while ($ws->recv(-1) instanceof Frame) {
            // A watcher has nothing to say. Only the end matters.
        }
        unset($this->watchers[$ws->fd]);
    }

    public function close(): void
    {
        foreach ($this->watchers as $watcher) {
            $watcher->disconnect(1001, 'The dashboard is closing.');
        }
    }
}

run(function () {
    Coroutine::set(['socket_write_timeout' => 10]);    // a client who takes nothing for so long is dropped
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);
    $page = file_get_contents(__DIR__ . '/dashboard.html');
    $dashboard = new Dashboard();

    $server->handle('/feed', function (Request $request, Response $ws) use ($dashboard) {
        if ($ws->upgrade()) {
            $dashboard->watch($ws);
        }
    });
    $server->handle('/', function (Request $request, Response $response) use ($dashboard, $page) {
        $dashboard->pages++;
        $response->end($page);
    });

    $tick = Timer::tick(1000, $dashboard->tick(...));
    go(function () use ($server, $dashboard, $tick) {
        System::waitSignal([SIGTERM, SIGINT]);
        Timer::clear($tick);                // run() would wait for it
        $server->shutdown();
        $dashboard->close();
    });

    echo "Listening on http://127.0.0.1:{$server->port}/\n";
    $server->start();
});
echo "Closed.\n";
