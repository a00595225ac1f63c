--TEST--
coroutine: readFile() of a missing file: false and a log line
--FILE--
<?php
use Swoole\Coroutine\System;

require __DIR__ . '/../../inc/row.inc';

Co::set(['log_file' => $log = tempnam(sys_get_temp_dir(), 'wsco')]);
Co\run(function () {
    var_dump(System::readFile('/x/missing'), swoole_last_error());
});
echo row_text(file_get_contents($log)), "\n";
unlink($log);
?>
--EXPECT--
bool(false)
int(2)
[*]	WARNING	open(/x/missing, O_RDONLY) failed, Error: No such file or directory[2]
