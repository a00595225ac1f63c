--TEST--
Hooked files: what is not in memory is loaded by a thread, and a wait for it that is cut short
--SKIPIF--
<?php
$cold = fn ($path) => trim((string)shell_exec("dd of=$path oflag=nocache conv=notrunc,fdatasync count=0 2>&1; fincore -bno res $path 2>&1"));
$path = __DIR__ . '/file_cold.tmp';
file_put_contents($path, str_repeat('x', 100000));
$out = $cold($path);
unlink($path);
if (!preg_match('/^ *0 *$/m', $out)) {
    die('skip files cannot be put out of memory here');
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/gate.inc';

use Swoole\Coroutine as Co;

/** Puts the file out of memory. */
function cool(string $path): void
{
    do {
        shell_exec("dd of=$path oflag=nocache conv=notrunc,fdatasync count=0 2>&1");
    } while (trim(shell_exec("fincore -bno res $path")) !== '0');
}

$path = __DIR__ . '/file_cold.tmp';
$text = random_bytes(1500000);
file_put_contents($path, $text);

Co\run(function () use ($path, $text) {
    $gate = new Gate();
    $cases = [
        'file_get_contents()' => [fn () => file_get_contents($path), $text],
        '  in memory' => [fn () => file_get_contents($path, false, null, 0, 100000), substr($text, 0, 100000)],
        '  of a part' => [fn () => file_get_contents($path, false, null, 700000, 5), substr($text, 700000, 5)],
        'file()' => [fn () => implode('', file($path)), $text],
        'md5_file()' => [fn () => md5_file($path), md5($text)],
        'hash_file()' => [fn () => hash_file('crc32b', $path), hash('crc32b', $text)],
        'fread()' => [fn () => fread(fopen($path, 'r'), 100), substr($text, 0, 100)],
        'file://' => [fn () => file_get_contents("file://$path"), $text],
    ];
    foreach ($cases as $name => [$function, $expected]) {
        if ($name[0] !== ' ' || $name === '  of a part') {
            cool($path);
        }
        $way = way_of($gate, $function, $result);
        printf("%s: %s%s\n", $name, $way, $result === $expected ? '' : ', but gives something else');
    }

    echo "-- cancel()\n";
    cool($path);
    $gate->close();
    $id = go(function () use ($path) {
        var_dump(file_get_contents($path));
    });
    Co::cancel($id);
    Co::join([$id]);
    $gate->open();

    echo "-- the end\n";
    cool($path);
    $gate->close();
    go(function () use ($path, $text) {
        try {
            file_get_contents($path);
            echo "never\n";
        } finally {
            var_dump(file_get_contents($path) === $text);
        }
    });
    Swoole\Event::exit();
    $GLOBALS['gate'] = $gate;
});
echo "loop left\n";
(fn () => flock($this->lock, LOCK_UN))->call($gate);
?>
--CLEAN--
<?php
unlink(__DIR__ . '/file_cold.tmp');
?>
--EXPECTF--
file_get_contents(): thread
  in memory: at once
  of a part: thread
file(): thread
md5_file(): thread
hash_file(): thread
fread(): at once
file://: thread
-- cancel()

Notice: file_get_contents(): Read of %d bytes failed with errno=125 Operation canceled in %s on line %d
string(0) ""
-- the end
loop left
bool(true)
