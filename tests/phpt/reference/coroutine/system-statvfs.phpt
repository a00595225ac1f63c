--TEST--
coroutine: statvfs() gives eleven numbers
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    echo implode(' ', array_keys(System::statvfs('/'))), "\n";
    var_dump(System::statvfs('/x/missing'), swoole_last_error());
});
?>
--EXPECT--
bsize frsize blocks bfree bavail files ffree favail fsid flag namemax
bool(false)
int(2)
