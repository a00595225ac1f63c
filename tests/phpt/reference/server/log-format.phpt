--TEST--
server: A log line is [date time %pid.id], TAB, level, TAB, text
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::command([...TestServer::php(), '-r', 'swoole_error_log(SWOOLE_LOG_WARNING, "text");']);
$pid = $server->pid;
$server->wait();
echo preg_match('/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d %(\d+)\.0\]\tWARNING\ttext\n$/D', $server->stdout(), $m), "\n";
var_dump((int) $m[1] === $pid);
?>
--EXPECT--
1
bool(true)
