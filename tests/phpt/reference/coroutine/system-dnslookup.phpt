--TEST--
coroutine: dnsLookup() asks name servers over UDP itself
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    var_dump(System::dnsLookup('127.0.0.1'), System::dnsLookup('::1', 5, AF_INET6));
    var_dump(System::dnsLookup('::1'), swoole_last_error());
});
?>
--EXPECT--
string(9) "127.0.0.1"
string(3) "::1"
bool(false)
int(711)
