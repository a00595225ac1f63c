--TEST--
functions: swoole_strerror() has texts of the system, of getaddrinfo, of DNS and of the engine
--FILE--
<?php
var_dump(swoole_strerror(2), swoole_strerror(-2, SWOOLE_STRERROR_GAI), swoole_strerror(1, SWOOLE_STRERROR_DNS));
var_dump(swoole_strerror(8503, SWOOLE_STRERROR_SWOOLE), swoole_strerror(2, SWOOLE_STRERROR_SWOOLE), swoole_strerror(99999));
?>
--EXPECT--
string(25) "No such file or directory"
string(25) "Name or service not known"
string(12) "Unknown host"
string(21) "Websocket unconnected"
string(25) "No such file or directory"
string(19) "Unknown error 99999"
