<?php
// A service: one listener, a worker for each processor, each with the handlers of app.php.
//
//   php -d extension=wsco -d wsco.graceful_timeout=25 examples/production/server.php
//
//   HOST, PORT         where to listen; 127.0.0.1 and 9502
//   WORKERS            so many workers; one for each processor
//   ORIGINS            whose pages may open WebSockets: https://example.com https://www.example.com
//   PROXIES            who sends a header of the PROXY protocol: 127.0.0.1 10.0.0.0/8
//   FORWARDERS         whose X-Forwarded-For is believed: 127.0.0.1
//   TLS_CERT, TLS_KEY  files; without them the server speaks plain HTTP
//   APP                a file in place of app.php
//   LOG                a file; without it the log goes to standard output
//
//   kill -TERM PID     what is being served gets its answer, WebSockets get 1001, and the script ends with status 0
//   kill -USR1 PID     the workers are replaced, one after the other, and read app.php anew; nobody is refused

use Swoole\Coroutine;
use Swoole\Coroutine\Http\Server;
use Swoole\Process;
use Swoole\Process\Pool;

const PATIENCE = 30;                        // seconds, a bit more than wsco.graceful_timeout

/** @return list<string> the words of a variable of the environment */
function words(string $name): array
{
    return preg_split('/[\s,]+/', (string) getenv($name), -1, PREG_SPLIT_NO_EMPTY);
}

Coroutine::set(['log_file' => (string) getenv('LOG')]);
$workers = (int) (getenv('WORKERS') ?: count(Process::getAffinity()));
$port = getenv('PORT');
$tls = (string) getenv('TLS_CERT') !== '';

// Made before the workers, so it is theirs together: as long as this process lives, clients find an open port. A worker
// that hangs or is replaced takes none of them along.
$server = new Server(getenv('HOST') ?: '127.0.0.1', $port === false ? 9502 : (int) $port, $tls);

$pool = new Pool($workers, SWOOLE_IPC_NONE, 0, true);
$pool->set(['max_wait_time' => PATIENCE]);
$pool->on('workerStart', function (Pool $pool, int $id) use ($server) {
    // Database drivers and Redis let the other connections go on.
    Coroutine::set(['hook_flags' => SWOOLE_HOOK_TCP | SWOOLE_HOOK_UNIX | SWOOLE_HOOK_SSL | SWOOLE_HOOK_SLEEP]);
    (require getenv('APP') ?: __DIR__ . '/app.php')($server, $id);
    $server->start();                                       // returns after SIGTERM
});

echo ($tls ? 'https' : 'http'), "://{$server->host}:{$server->port}/, with $workers workers; the manager is process ", getmypid(), ".\n";
$pool->start();
echo "Stopped.\n";
