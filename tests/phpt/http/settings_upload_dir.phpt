--TEST--
upload_tmp_dir: made with its parents, at most 220 bytes, no file; it may be a reference
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

$top = sys_get_temp_dir() . '/wsco-upload-' . getmypid();
mkdir($top);
touch("$top/file");
$start = function (string $dir) use ($top): void {
    $server = new Server('127.0.0.1', 0);
    $server->set(['upload_tmp_dir' => &$dir]);
    go(function () use ($server) {
        Co::sleep(0.001);
        $server->shutdown();
    });
    try {
        var_dump($server->start());
    } catch (Swoole\Error $e) {
        echo str_replace($top, 'TOP', preg_replace('/x{100,}/', 'x..', $e->getMessage())), "\n";
    }
};
Swoole\Coroutine\run(function () use ($top, $start) {
    $start("$top/a/b");
    var_dump(is_dir("$top/a/b"));
    $start("$top/a");
    $start("$top/file");
    $fits = str_pad("$top/", 220, 'x');
    $start($fits);
    var_dump(rmdir($fits));
    $start($fits . 'x');
    var_dump(is_dir($fits . 'x'));
});
rmdir("$top/a/b");
rmdir("$top/a");
unlink("$top/file");
rmdir($top);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
Unable to create upload_tmp_dir[TOP/file]
bool(true)
bool(true)
upload_tmp_dir[TOP/x..] is longer than 220 bytes
bool(false)
