--TEST--
TLS: $settings holds open_ssl at once, and set() merges into it
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0, true);
var_dump($server->ssl, $server->settings, $server->port > 0);
var_dump($server->set([]), $server->set(['ssl_cert_file' => 'a']));
echo json_encode($server->settings), "\n";
$server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0, false);
var_dump($server->ssl, $server->settings);
?>
--EXPECT--
bool(true)
array(1) {
  ["open_ssl"]=>
  bool(true)
}
bool(true)
bool(false)
bool(true)
{"open_ssl":true,"ssl_cert_file":"a"}
bool(false)
NULL
