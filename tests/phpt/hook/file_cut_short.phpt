--TEST--
Hooked files: cancel(), a time limit, a stream that is closed meanwhile, and the end, while a thread is awaited
--FILE--
<?php
require __DIR__ . '/../inc/gate.inc';

use Swoole\Coroutine as Co;

$dir = __DIR__ . '/file_cut_short.tmp';
mkdir($dir);
$text = str_repeat('x', 2 << 20);
file_put_contents("$dir/in", $text);
file_put_contents("$dir/huge", str_repeat('x', 9 << 20));
set_error_handler(fn ($level, $text) => print("  $text\n"));

Co\run(function () use ($dir, $text) {
    $gate = new Gate();
    $file = fopen("$dir/open", 'w');
    $cases = [
        'file_put_contents' => fn () => file_put_contents("$dir/out", $text),
        'copy' => fn () => copy("$dir/in", "$dir/out"),
        'fsync' => fn () => fsync($file),
        'unlink' => fn () => unlink("$dir/huge"),
    ];
    foreach ($cases as $name => $function) {
        $gate->close();
        $id = go(function () use ($name, $function) {
            $result = json_encode($function());
            echo "$name: $result\n";
        });
        Co::cancel($id);
        Co::join([$id]);
        $gate->open();
    }
    clearstatcache();
    var_dump(filesize("$dir/out"), file_exists("$dir/huge"));

    echo "-- thrown\n";
    $gate->close();
    $id = go(function () use ($dir, $text) {
        try {
            file_put_contents("$dir/out", $text);
            echo "never\n";
        } catch (Co\CanceledException) {
            echo "caught\n";
            echo file_put_contents("$dir/after", $text), "\n";
        }
    });
    Co::cancel($id, true);
    usleep(0); // It is at its second call.
    $gate->open();
    Co::join([$id]);

    echo "-- closed\n";
    $gate->close();
    $id = go(function () use ($file) {
        $result = json_encode(fsync($file));
        echo "fsync: $result\n";
    });
    fclose($file);
    $gate->open();
    Co::join([$id]);
    var_dump(is_resource($file));

    echo "-- the end\n";
    $gate->close();
    go(function () use ($dir, $text) {
        try {
            file_put_contents("$dir/ended", $text);
            echo "never\n";
        } finally {
            echo file_put_contents("$dir/finally", $text), "\n";
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
foreach (glob(__DIR__ . '/file_cut_short.tmp/*') as $path) {
    unlink($path);
}
rmdir(__DIR__ . '/file_cut_short.tmp');
?>
--EXPECT--
  file_put_contents(): Write of 2097152 bytes failed with errno=125 Operation canceled
file_put_contents: false
copy: false
fsync: false
unlink: true
int(0)
bool(false)
-- thrown
caught
2097152
-- closed
fsync: true
bool(false)
-- the end
loop left
2097152
