<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::command([...TestServer::php(), '-r', 'Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Http\Server("127.0.0.1");
    $server->set(["upload_tmp_dir" => "/tmp/" . str_repeat("/x", 110)]);
    $server->start();
    echo "started\n";
});'], ['USE_TRACKED_ALLOC' => '1']);
echo $server->wait(), "\n";
var_dump(str_contains($server->stdout(), 'upload_tmp_dir'), str_contains($server->stdout(), 'started'));
?>
