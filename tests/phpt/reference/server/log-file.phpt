--TEST--
server: log_file takes the log lines instead
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$log = TestServer::file('');
$code = 'Swoole\Coroutine::set(["log_file" => $argv[1]]); swoole_error_log(SWOOLE_LOG_WARNING, "to whom");';
$server = TestServer::command([...TestServer::php(), '-r', $code, '--', $log]);
$server->wait();
var_dump($server->stdout(), str_contains(file_get_contents($log), 'to whom'));
unlink($log);
?>
--EXPECT--
string(0) ""
bool(true)
