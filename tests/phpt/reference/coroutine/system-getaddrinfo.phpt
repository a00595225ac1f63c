--TEST--
coroutine: getaddrinfo() gives a list of addresses
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    echo json_encode(System::getaddrinfo('127.0.0.1')), "\n";
    echo json_encode(System::getaddrinfo('::1', AF_INET6, SOCK_DGRAM, STREAM_IPPROTO_UDP, '53')), "\n";
    var_dump(System::getaddrinfo('::1'), swoole_last_error());
});
?>
--EXPECT--
["127.0.0.1"]
["::1"]
bool(false)
int(711)
