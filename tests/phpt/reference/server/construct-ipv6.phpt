--TEST--
server: $host may be a literal IPv6 address
--FILE--
<?php
// A machine without IPv6 must say so in the documented way.
$probe = @stream_socket_server('tcp://[::1]:0', $errno);
try {
    $server = new Swoole\Coroutine\Http\Server('::1');
    $works = is_resource(stream_socket_client("tcp://[::1]:$server->port")) && $server->host === '::1';
} catch (Swoole\Exception $e) {
    $works = !$probe && $e->getMessage() === 'bind(::1:0) failed';
}
var_dump($works);
?>
--EXPECT--
bool(true)
