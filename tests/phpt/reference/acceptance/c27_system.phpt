--TEST--
acceptance: C27: System: a file written, read and read by lines, a command, a file system, an address
--FILE--
<?php
$file = tempnam(sys_get_temp_dir(), 'wsco');
Swoole\Coroutine\run(function () use ($file) {
    var_dump(Co\System::writeFile($file, "first\nsecond\n"));
    var_dump(Co\System::readFile($file));
    $lines = fopen($file, 'r');
    var_dump(fgets($lines), fgets($lines), fgets($lines));
    var_dump(Co\System::exec('md5sum < ' . escapeshellarg($file)));
    var_dump(Co\System::statvfs('/')['bsize'] > 0);
    var_dump(Co\System::gethostbyname('127.0.0.1', AF_INET, 5));
});
unlink($file);
?>
--EXPECT--
int(13)
string(13) "first
second
"
string(6) "first
"
string(7) "second
"
bool(false)
array(3) {
  ["code"]=>
  int(0)
  ["signal"]=>
  int(0)
  ["output"]=>
  string(36) "b00f5ebd2719660908505ec74f769ad0  -
"
}
bool(true)
string(9) "127.0.0.1"
