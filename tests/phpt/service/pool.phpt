--TEST--
Type=notify with a pool: the manager alone speaks; a reload, the end of a worker and its graceful stop are no news
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$path = sys_get_temp_dir() . '/wsco-notify-' . getmypid();
$manager = stream_socket_server("udg://$path", $errno, $error, STREAM_SERVER_BIND);
$file = TestServer::file(<<<'CODE'
    <?php
    use Swoole\Coroutine\Http\Server;
    use Swoole\Process\Pool;

    $server = new Server('127.0.0.1', 0);
    $server->handle('/', fn ($request, $response) => $response->end((string) getmypid()));
    $server->handle('/end', function ($request, $response) use ($server) {
        $response->end((string) getmypid());
        $server->shutdown();
    });
    $pool = new Pool(1, SWOOLE_IPC_NONE, 0, true);
    $pool->on('workerStart', fn () => $server->start());
    echo "PORT {$server->port}\n";
    $pool->start();
    echo "after start()\n";
    CODE);
$server = TestServer::script($file, ['NOTIFY_SOCKET' => $path], options: ['-d', 'wsco.graceful_timeout=5']);
$hear = fn () => fread($manager, 1000) . "\n";
/** Asks until there is an answer: a worker that goes may close a connection that has just come. */
$ask = function (string $path) use ($server) {
    while (($text = @file_get_contents("http://127.0.0.1:{$server->port}$path")) === false) {
    }
    return (int) $text;
};
echo $hear();
$first = $ask('/end');
while (($second = $ask('/')) === $first) {
}
$server->signal(SIGUSR1);
while (($third = $ask('/')) === $second) {
}
$server->signal(SIGTERM);
echo $hear();
echo 'status ', $server->wait(), "\n", preg_replace('/^PORT.*\n|^\[.*\n/m', '', $server->stdout()), $server->stderr();
stream_set_blocking($manager, false);
var_dump(fread($manager, 1000));
unlink($path);
unlink($file);
?>
--EXPECT--
READY=1
STOPPING=1
status 0
after start()
string(0) ""
