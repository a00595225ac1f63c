--TEST--
System::fread(), fgets() and fwrite() with files: the stream keeps its buffer, position, end and filters
--FILE--
<?php
use Swoole\Coroutine\System;

$name = tempnam(sys_get_temp_dir(), 'wsco');
register_shutdown_function(fn () => unlink($name));
$lines = '';
for ($i = 0; $i < 3000; $i++) {
    $lines .= "line $i\n";
}
Co\run(function () use ($name, $lines) {
    $file = fopen($name, 'w+');
    echo System::fwrite($file, $lines), ' ', ftell($file), "\n";
    echo Co::fwrite($file, 'the last one, and more', 12), ' ', Co::fwrite($file, ''), ' ', ftell($file), "\n";
    rewind($file);

    echo "lines, as PHP has them\n";
    for ($i = 0, $ok = true; $i < 3000; $i++) {
        $ok = $ok && ($i % 3 > 0 ? System::fgets($file) : fgets($file)) === "line $i\n";
    }
    var_dump($ok, ftell($file) === strlen($lines), feof($file));
    var_dump(System::fgets($file), feof($file), System::fgets($file), System::fread($file), System::fread($file, 5));

    echo "bytes\n";
    rewind($file);
    var_dump(System::fread($file, 4), feof($file), ftell($file), fread($file, 3), System::fread($file, 3));
    fseek($file, -3, SEEK_CUR);
    var_dump(System::fread($file, 3), fseek($file, 6000), System::fread($file, 10) === substr($lines, 6000, 10));
    var_dump(System::fread($file) === substr($lines, 6010) . 'the last one', feof($file));
    rewind($file);
    var_dump(strlen(System::fread($file, 1000000)), feof($file));

    echo "written where it stands\n";
    rewind($file);
    System::fgets($file);
    System::fwrite($file, 'LINE');
    var_dump(ftell($file), System::fgets($file), fgets($file));
    fwrite($file, 'Line');
    System::fwrite($file, ' two');
    fseek($file, 0);
    echo System::fread($file, 35), "\n";

    echo "long lines\n";
    ftruncate($file, 0);
    rewind($file);
    System::fwrite($file, str_repeat('x', 20000) . "\n" . str_repeat('y', 100) . "\r\n");
    rewind($file);
    while (($line = System::fgets($file)) !== '') {
        echo strlen($line), ' ';
    }
    rewind($file);
    stream_set_chunk_size($file, 15000);
    echo strlen(System::fgets($file)), ' ', strlen(System::fgets($file)), "\n";

    echo "without a buffer\n";
    stream_set_read_buffer($file, 0);
    rewind($file);
    echo strlen(System::fread($file, 10)), ' ', strlen(System::fread($file, 300000)), ' ', ftell($file), "\n";

    echo "a large one\n";
    $large = random_bytes(3 * 1000 * 1000 + 7);
    rewind($file);
    var_dump(System::fwrite($file, $large), rewind($file), System::fread($file) === $large, rewind($file));
    var_dump(System::fread($file, 2000000) === substr($large, 0, 2000000), fread($file, 10) === substr($large, 2000000, 10));

    echo "appended\n";
    file_put_contents($name, "one\n");
    $log = fopen($name, 'a');
    System::fwrite($log, "two\n");
    fseek($log, 0);
    System::fwrite($log, "three\n");
    echo file_get_contents($name);

    echo "filters\n";
    $file = fopen($name, 'r+');
    stream_filter_append($file, 'string.toupper', STREAM_FILTER_READ);
    stream_filter_append($file, 'string.rot13', STREAM_FILTER_WRITE);
    var_dump(System::fgets($file), System::fread($file, 3), System::fread($file), feof($file));
    System::fwrite($file, "four\n");
    echo file_get_contents($name);

    echo "others\n";
    foreach (['php://memory', 'php://temp'] as $other) {
        $file = fopen($other, 'w+');
        echo System::fwrite($file, "a\nb\nc"), ' ';
        rewind($file);
        echo json_encode([System::fgets($file), System::fread($file, 2), System::fgets($file), System::fgets($file)]), "\n";
    }
    var_dump(System::fread(fopen('/dev/null', 'r')), strlen(System::fread(fopen('/dev/zero', 'r'), 100)));
});
?>
--EXPECT--
28890 28890
12 0 28902
lines, as PHP has them
bool(true)
bool(true)
bool(false)
string(12) "the last one"
bool(true)
string(0) ""
string(0) ""
string(0) ""
bytes
string(4) "line"
bool(false)
int(4)
string(3) " 0
"
string(3) "lin"
string(3) "lin"
int(0)
bool(true)
bool(true)
bool(true)
int(28902)
bool(true)
written where it stands
int(11)
string(3) " 1
"
string(7) "line 2
"
line 0
LINE 1
line 2
Line twoine 4

long lines
8192 8192 3617 102 15000 5001
without a buffer
10 20093 20103
a large one
int(3000007)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
appended
one
two
three
filters
string(4) "ONE
"
string(3) "TWO"
string(7) "
THREE
"
bool(true)
one
two
three
sbhe
others
5 ["a\n","b\n","c",""]
5 ["a\n","b\n","c",""]
string(0) ""
int(100)
