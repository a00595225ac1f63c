--TEST--
server: An upload_tmp_dir that cannot be made is an error that says so
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$file = TestServer::file('');
$server = TestServer::command([...TestServer::php(), '-r', 'Swoole\Coroutine\run(function () use ($argv) {
    $server = new Swoole\Coroutine\Http\Server("127.0.0.1");
    $server->set(["upload_tmp_dir" => "$argv[1]/in"]);
    $server->start();
    echo "started\n";
});', '--', $file], ['USE_TRACKED_ALLOC' => '1']);
echo $server->wait(), "\n";
var_dump(str_contains($server->stdout(), "Unable to create upload_tmp_dir[$file/in]"), str_contains($server->stdout(), 'started'));
unlink($file);
?>
--EXPECT--
255
bool(true)
bool(false)
