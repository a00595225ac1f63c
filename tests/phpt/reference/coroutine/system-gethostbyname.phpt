--TEST--
coroutine: gethostbyname() gives the first address; failure: false/711
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    var_dump(System::gethostbyname('127.0.0.1'), System::gethostbyname('::1', AF_INET6));
    var_dump(System::gethostbyname('::1'), swoole_last_error(), swoole_strerror(swoole_last_error(), 9));
});
?>
--EXPECT--
string(9) "127.0.0.1"
string(3) "::1"
bool(false)
int(711)
string(25) "DNS Lookup resolve failed"
