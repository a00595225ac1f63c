--TEST--
server: http_compression_types that is no array is a fatal error
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::command([...TestServer::php(), '-r', 'Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Http\Server("127.0.0.1");
    $server->set(["http_compression_types" => "text/html"]);
    $server->start();
    echo "started\n";
});'], ['USE_TRACKED_ALLOC' => '1']);
echo $server->wait(), ' ', preg_match('/^(?:PHP )?Fatal error: .*http_compression_types must be array/m', $server->stdout()), "\n";
var_dump(str_contains($server->stdout(), 'started'));
?>
--EXPECT--
255 1
bool(false)
