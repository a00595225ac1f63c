--TEST--
Hooked files: which functions wait in a thread, which let others run, and what they give
--SKIPIF--
<?php
// Others cannot tell what of a file is in memory, so that a thread reads everything.
if (!preg_match('~^(ext|xfs|btrfs|tmpfs)~', (string)shell_exec('stat -f -c %T ' . escapeshellarg(__DIR__)))) {
    die('skip another file system');
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/gate.inc';

$dir = __DIR__ . '/file.tmp';
mkdir($dir);
$text = random_bytes(3 << 20);
file_put_contents("$dir/in", $text);
file_put_contents("$dir/small", 'small');
file_put_contents("$dir/huge", str_repeat('x', 9 << 20));
file_put_contents("$dir/replaced", str_repeat('x', 9 << 20));
$file = fopen("$dir/open", 'w+');

Co\run(function () use ($dir, $text, $file) {
    $gate = new Gate();
    $cases = [
        'file_put_contents() of 3 MiB' => [fn () => file_put_contents("$dir/out", $text), strlen($text)],
        '  that was written' => [fn () => md5_file("$dir/out"), md5($text)],
        'file_put_contents(FILE_APPEND | LOCK_EX)' => [fn () => file_put_contents("$dir/out", $text, FILE_APPEND | LOCK_EX), strlen($text)],
        '  that was written ' => [fn () => file_get_contents("$dir/out") === $text . $text, true],
        'file_put_contents() of little' => [fn () => file_put_contents("$dir/out", 'little'), 6],
        'file_get_contents() of little' => [fn () => file_get_contents("$dir/out"), 'little'],
        'copy() of 3 MiB' => [fn () => copy("$dir/in", "$dir/out"), true],
        '  that was written  ' => [fn () => sha1_file("$dir/out"), sha1($text)],
        'copy() of little' => [fn () => copy("$dir/small", "$dir/out"), true],
        'file() of 3 MiB' => [fn () => implode('', file("$dir/in")) === $text, true],
        'hash_file() of 3 MiB' => [fn () => hash_file('sha256', "$dir/in"), hash('sha256', $text)],
        'fwrite() of 3 MiB' => [fn () => fwrite($file, $text), strlen($text)],
        'fsync()' => [fn () => fsync($file), true],
        'fdatasync()' => [fn () => fdatasync($file), true],
        'fread()' => [fn () => rewind($file) && fread($file, 100) === substr($text, 0, 100), true],
        'fgetc()' => [fn () => fgetc($file) === $text[100], true],
        'stream_get_contents()' => [fn () => stream_get_contents($file) === substr($text, 101), true],
        'file_put_contents() of a stream' => [fn () => rewind($file) ? file_put_contents("$dir/out", $file) : 0, strlen($text)],
        'rename() onto 9 MiB' => [fn () => rename("$dir/small", "$dir/replaced"), true],
        '  its new name' => [fn () => file_get_contents("$dir/replaced"), 'small'],
        'unlink() of 9 MiB' => [fn () => unlink("$dir/huge"), true],
        '  is gone' => [fn () => @stat("$dir/huge"), false],
        'unlink() of little' => [fn () => unlink("$dir/replaced"), true],
        'unlink() of nothing' => [fn () => @unlink("$dir/replaced"), false],
        'file_get_contents() of nothing' => [fn () => @file_get_contents("$dir/replaced"), false],
        'file_get_contents() of a directory' => [fn () => @file_get_contents($dir), ''],
        'mkdir(), rmdir()' => [fn () => mkdir("$dir/sub") && rmdir("$dir/sub"), true],
        'stat(), scandir()' => [fn () => is_file("$dir/in") && filesize("$dir/in") === strlen($text) && count(scandir($dir)) === 5, true],
        'touch(), ftruncate()' => [fn () => touch("$dir/in") && ftruncate($file, 10), true],
    ];
    foreach ($cases as $name => [$function, $expected]) {
        $way = way_of($gate, $function, $result);
        printf("%s: %s%s\n", rtrim($name), $way, $result === $expected ? '' : ', but gives ' . var_export($result, true));
    }
});
?>
--CLEAN--
<?php
foreach (glob(__DIR__ . '/file.tmp/*') as $path) {
    unlink($path);
}
rmdir(__DIR__ . '/file.tmp');
?>
--EXPECT--
file_put_contents() of 3 MiB: thread
  that was written: at once
file_put_contents(FILE_APPEND | LOCK_EX): at once
  that was written: lets others run
file_put_contents() of little: at once
file_get_contents() of little: at once
copy() of 3 MiB: thread
  that was written: at once
copy() of little: at once
file() of 3 MiB: at once
hash_file() of 3 MiB: at once
fwrite() of 3 MiB: at once
fsync(): thread
fdatasync(): thread
fread(): at once
fgetc(): at once
stream_get_contents(): at once
file_put_contents() of a stream: at once
rename() onto 9 MiB: thread
  its new name: at once
unlink() of 9 MiB: thread
  is gone: at once
unlink() of little: at once
unlink() of nothing: at once
file_get_contents() of nothing: at once
file_get_contents() of a directory: at once
mkdir(), rmdir(): at once
stat(), scandir(): at once
touch(), ftruncate(): at once
