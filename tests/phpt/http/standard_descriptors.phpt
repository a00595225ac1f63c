--TEST--
Started with standard descriptors closed, a server gives their numbers to nobody: what the script prints reaches no client
--SKIPIF--
<?php
if (!is_executable('/bin/sh')) {
    die('skip there is no /bin/sh');
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$code = <<<'PHP'
    $make = fn () => new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
    // The listener may be the first of all descriptors, or the poll backend.
    $server = getenv('EARLY') ? $make() : null;
    Swoole\Coroutine\run(function () use ($server, $make) {
        $server ??= $make();
        $server->handle('/', function ($request, $response) {
            echo "printed\n";
            $response->end($request->fd > 2 ? 'above 2' : "fd $request->fd");
        });
        $server->handle('/ws', function ($request, $ws) {
            $ws->upgrade();
            echo 'heard ', $ws->recv()->data, "\n";
            $ws->close();
        });
        $server->handle('/-stop', function ($request, $response) use ($server) {
            $server->shutdown();
            $response->end();
        });
        file_put_contents(getenv('PORT_FILE'), "$server->port\n");
        $server->start();
    });
    PHP;

foreach (['0<&-', '0<&- 2>&-', '1>&-', '0<&- 1>&- 2>&-'] as $closed) {
    foreach (['', '1'] as $early) {
        $file = TestServer::file('');
        $command = implode(' ', array_map('escapeshellarg', [...TestServer::php(), '-r', $code]));
        $server = TestServer::command(['/bin/sh', '-c', "EARLY=$early PORT_FILE=$file exec $command $closed"]);
        for ($wait = 0; !str_ends_with($port = file_get_contents($file), "\n") && $wait < 60000; $wait++) {
            usleep(1000);
        }
        unlink($file);
        $server->port = (int) $port;
        [$client, $other] = [WsClient::connect($server->port), WsClient::connect($server->port)];
        echo "$closed: ", $client->get('/')->body, ', ', $other->get('/')->body, ', ';
        $ws = WsClient::open($server->port, '/ws');
        $ws->text('hello');
        echo $ws->readFrame()->code(), "\n";
        $ws->close();
        $client->close();
        $other->close();
        echo finish($server);
    }
}
?>
--EXPECT--
0<&-: above 2, above 2, 1000
printed
printed
heard hello
0<&-: above 2, above 2, 1000
printed
printed
heard hello
0<&- 2>&-: above 2, above 2, 1000
printed
printed
heard hello
0<&- 2>&-: above 2, above 2, 1000
printed
printed
heard hello
1>&-: above 2, above 2, 1000
1>&-: above 2, above 2, 1000
0<&- 1>&- 2>&-: above 2, above 2, 1000
0<&- 1>&- 2>&-: above 2, above 2, 1000
