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
?>
--EXPECT--
int(0)
int(0)
int(503)
int(0)
No such file or directory|Connection reset by peer|Session closed by server
Coroutine timedout|Coroutine canceled|Unknown error 99999|Unknown error 1001
gai dns
