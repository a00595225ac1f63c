--TEST--
coroutine: readFile() gives the bytes of a file
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    $file = tempnam(sys_get_temp_dir(), 'wsco');
    file_put_contents($file, "a\0b");
    echo bin2hex(System::readFile($file)), "\n";
    file_put_contents($file, '');
    var_dump(System::readFile($file));
    unlink($file);
});
?>
--EXPECT--
610062
string(0) ""
