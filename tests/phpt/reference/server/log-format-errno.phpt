--TEST--
server: The part (ERRNO n) stands only with a code
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$code = 'function speak() { swoole_error_log_ex(SWOOLE_LOG_ERROR, 505, "text"); } speak(); swoole_error_log(SWOOLE_LOG_NOTICE, "text");';
$server = TestServer::command([...TestServer::php(), '-r', $code]);
$server->wait();
echo row_text($server->stdout()), "\n";
?>
--EXPECTF--
[*]	ERROR	%s() (ERRNO 505): text
[*]	NOTICE	text
