--TEST--
a coroutine made inside a constructor that turns warnings into exceptions has warnings
--FILE--
<?php
class Wrapper
{
    public $context;
    public function stream_open($path, $mode, $options, &$opened)
    {
        go(function () {
            var_dump(fopen('/nonexistent/file', 'r'));
            Co::yield();
            var_dump(fopen('/nonexistent/file', 'r'));
        });
        return false;
    }
    public function url_stat($path, $flags)
    {
        return [];
    }
}
stream_wrapper_register('inner', 'Wrapper');
Co\run(function () {
    try {
        new SplFileObject('inner://file');
    } catch (Exception $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
    Co::resume(2);
});
?>
--EXPECTF--

Warning: fopen(/nonexistent/file): Failed to open stream: No such file or directory in %s on line %d
bool(false)
RuntimeException: SplFileObject::__construct(inner://file): Failed to open stream: "Wrapper::stream_open" call failed

Warning: fopen(/nonexistent/file): Failed to open stream: No such file or directory in %s on line %d
bool(false)
