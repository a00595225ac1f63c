--TEST--
server: Without short names there is no Co\Http\Server
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$code = 'var_dump(class_exists("Swoole\Coroutine\Http\Server"), class_exists("Co\Http\Server"));';
$server = TestServer::command([...TestServer::php(), '-d', 'swoole.use_shortname=Off', '-r', $code]);
$server->wait();
echo $server->stdout(), $server->stderr();
?>
--EXPECT--
bool(true)
bool(false)
