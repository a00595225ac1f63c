--TEST--
upload_tmp_dir may be a reference that the stream wrapper behind it changes
--FILE--
<?php
class Wrapper
{
    public $context;
    public function url_stat(string $path, int $flags): array|false
    {
        $GLOBALS['dir'] = 5;
        echo $path, "\n";
        return false;
    }
    public function mkdir(string $path, int $mode, int $options): bool
    {
        echo "mkdir $path\n";
        return false;
    }
}
stream_wrapper_register('again', 'Wrapper');
Co\run(function () {
    $server = new Co\Http\Server('127.0.0.1', 0);
    $GLOBALS['dir'] = 'again://' . str_repeat('a', 40);
    $server->set(['upload_tmp_dir' => &$GLOBALS['dir']]);
    try {
        $server->start();
    } catch (Swoole\Error $e) {
        echo $e->getMessage(), "\n";
    }
});
?>
--EXPECT--
again://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
mkdir again://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
Unable to create upload_tmp_dir[again://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]
