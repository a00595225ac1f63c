--TEST--
upload_tmp_dir that cannot be made: start() throws; one that vanishes: error 6, the other parts are there
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/multipart.inc';

Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
    $server->set(['upload_tmp_dir' => '/proc/nowhere']);
    try {
        $server->start();
    } catch (Swoole\Error $e) {
        echo $e->getMessage(), "\n";
    }
});

$server = serve(<<<'CODE'
    $dir = getenv('WSCO_TEST_DIR');
    $server->set(['upload_tmp_dir' => $dir]);
    $server->handle('/vanish', fn ($request, $response) => $response->end(j(rmdir($dir))));
    $server->handle('/', fn ($request, $response) => $response->end(j([$request->files, $request->post, $request->tmpfiles])));
    CODE, [], ['WSCO_TEST_DIR' => sys_get_temp_dir() . '/wsco-uploads-' . getmypid()]);
echo fetch($server, '/vanish')->body, "\n";
$body = multipart([['up', 'contents', 'name.txt', null], ['field', 'x', null, null]]);
echo fetch($server, '/', 'POST', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], $body)->body, "\n";
finish($server);
?>
--EXPECT--
Unable to create upload_tmp_dir[/proc/nowhere]
true
[{"up":{"type":"","tmp_name":"","size":0,"name":"name.txt","error":6}},{"field":"x"},null]
