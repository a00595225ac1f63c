--TEST--
coroutine: writeFile() gives the number of bytes; FILE_APPEND keeps what is there
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    $file = tempnam(sys_get_temp_dir(), 'wsco');
    var_dump(System::writeFile($file, 'abcdef'), System::writeFile($file, 'xyz'));
    var_dump(System::writeFile($file, '!!', FILE_APPEND), System::writeFile($file, '?', FILE_APPEND | LOCK_EX));
    var_dump(System::readFile($file, LOCK_SH));
    unlink($file);
});
?>
--EXPECT--
int(6)
int(3)
int(2)
int(1)
string(6) "xyz!!?"
