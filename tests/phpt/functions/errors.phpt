--TEST--
swoole_last_error(), swoole_clear_error(), swoole_errno(), swoole_strerror()
--FILE--
<?php
var_dump(swoole_last_error(), swoole_errno());
@Co::resume(99);
var_dump(swoole_last_error());
swoole_clear_error();
var_dump(swoole_last_error());
echo swoole_strerror(2), '|', swoole_strerror(104, SWOOLE_STRERROR_SWOOLE), '|', swoole_strerror(1001, SWOOLE_STRERROR_SWOOLE), "\n";
echo swoole_strerror(SWOOLE_ERROR_CO_TIMEDOUT, 9), '|', swoole_strerror(10017, 9), '|', swoole_strerror(99999, 9), '|',
    swoole_strerror(1001), "\n";
echo strlen(swoole_strerror(-2, SWOOLE_STRERROR_GAI)) > 0 ? 'gai' : '', ' ', strlen(swoole_strerror(1, SWOOLE_STRERROR_DNS)) > 0 ? 'dns' : '', "\n";
// A failed system call sets both numbers, other failures only the first.
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
try {
    new Swoole\Coroutine\Http\Server('127.0.0.1', $server->port);
} catch (Swoole\Exception $e) {
    echo json_encode([swoole_last_error() === $e->getCode(), swoole_errno() === $e->getCode(), $e->getCode() > 0]), "\n";
}
@Co::resume(99);
echo json_encode([swoole_last_error(), swoole_errno() === $e->getCode()]), "\n";
?>
--EXPECT--
int(0)
int(0)
int(503)
int(0)
No such file or directory|Connection reset by peer|Session closed by server
Coroutine timedout|Coroutine canceled|Unknown error 99999|Unknown error 1001
gai dns
[true,true,true]
[503,true]
