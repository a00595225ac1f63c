--TEST--
server: Log lines go to standard output
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::command([...TestServer::php(), '-r', 'swoole_error_log(SWOOLE_LOG_WARNING, "to whom");']);
$server->wait();
var_dump(str_contains($server->stdout(), 'to whom'), $server->stderr());
?>
--EXPECT--
bool(true)
string(0) ""
