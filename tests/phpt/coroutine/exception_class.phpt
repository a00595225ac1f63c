--TEST--
constructors that throw exceptions of their own class while others wait
--FILE--
<?php
// PDO, SplFileObject and others set the engine's error mode to "throw" while they work.
class Wrapper
{
    public $context;
    public function stream_open($path, $mode, $options, &$opened)
    {
        Co::sleep(0.002);
        return $path !== 'slow://missing';
    }
    public function stream_stat()
    {
        return [];
    }
    public function stream_read($n)
    {
        return '';
    }
    public function stream_eof()
    {
        return true;
    }
    public function url_stat($path, $flags)
    {
        Co::sleep(0.002);
        return [];
    }
}
stream_wrapper_register('slow', 'Wrapper');
Co\run(function () {
    go(function () {
        try {
            new SplFileObject('slow://missing');
        } catch (Exception $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    });
    Co::sleep(0.001);
    var_dump(fopen('/nonexistent/file', 'r'));
});
?>
--EXPECTF--

Warning: fopen(/nonexistent/file): Failed to open stream: No such file or directory in %s on line %d
bool(false)
RuntimeException: SplFileObject::__construct(slow://missing): Failed to open stream: "Wrapper::stream_open" call failed
