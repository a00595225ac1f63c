--TEST--
System: an unknown family of addresses and a path outside open_basedir are refused with a warning and an error number
--INI--
open_basedir=.
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    var_dump(System::gethostbyname('localhost', 99));
    var_dump(System::dnsLookup('localhost', 1, 99));
    var_dump(System::readFile('/etc/hostname'), swoole_last_error() === SOCKET_EPERM);
    var_dump(System::writeFile('/etc/hostname', 'x'), swoole_last_error() === SOCKET_EPERM);
    var_dump(System::readFile(''), swoole_last_error() === SOCKET_ENOENT);
});
?>
--EXPECTF--
Warning: Swoole\Coroutine\System::gethostbyname(): unknown protocol family, only AF_INET or AF_INET6 is supported in %s on line 5
bool(false)

Warning: Swoole\Coroutine\System::dnsLookup(): unknown protocol family, only AF_INET or AF_INET6 is supported in %s on line 6
bool(false)

Warning: Swoole\Coroutine\System::readFile(): open_basedir restriction in effect. File(/etc/hostname) is not within the allowed path(s): (.) in %s on line 7
bool(false)
bool(true)

Warning: Swoole\Coroutine\System::writeFile(): open_basedir restriction in effect. File(/etc/hostname) is not within the allowed path(s): (.) in %s on line 8
bool(false)
bool(true)
bool(false)
bool(true)
