--TEST--
Values of a kind that an option cannot take are told when they are set
--FILE--
<?php
use Swoole\Coroutine;

set_error_handler(fn ($level, $text) => print("$text\n"));

$server = new Coroutine\Http\Server('127.0.0.1');
echo "-- refused\n";
$server->set(['http_compression' => [], 'open_tcp_nodelay' => $server]);
$server->set(['http_compression_level' => 'high']);
$server->set(['upload_tmp_dir' => 5, 'websocket_subprotocol' => ['chat'], 'http_parse_post' => [0]]);
$server->set(['slow_peer' => 'drop']);
$server->set(['slow_peer' => true]);
Coroutine::set(['log_file' => 1, 'log_level' => 'warning', 'max_coroutine' => [], 'display_errors' => null]);
echo "-- taken\n";
$server->set(['http_compression' => 0, 'open_tcp_nodelay' => 'yes', 'http_compression_level' => '5', 'slow_peer' => 'Wait',
    'websocket_shutdown_timeout' => 1.5, 'upload_tmp_dir' => false, 'ssl_cert_file' => null]);
Coroutine::set(['log_level' => '2', 'max_coroutine' => 1e3]);
?>
--EXPECT--
-- refused
Swoole\Coroutine\Http\Server::set(): http_compression must be a bool, got array
Swoole\Coroutine\Http\Server::set(): open_tcp_nodelay must be a bool, got Swoole\Coroutine\Http\Server
Swoole\Coroutine\Http\Server::set(): http_compression_level must be a number, got 'high'
Swoole\Coroutine\Http\Server::set(): upload_tmp_dir must be a string, got int
Swoole\Coroutine\Http\Server::set(): websocket_subprotocol must be a string, got array
Swoole\Coroutine\Http\Server::set(): http_parse_post must be a bool, got array
Swoole\Coroutine\Http\Server::set(): slow_peer must be close or wait, got 'drop'
Swoole\Coroutine\Http\Server::set(): slow_peer must be close or wait, got bool
Swoole\Coroutine::set(): log_file must be a string, got int
Swoole\Coroutine::set(): log_level must be a number, got 'warning'
Swoole\Coroutine::set(): max_coroutine must be a number, got array
-- taken
