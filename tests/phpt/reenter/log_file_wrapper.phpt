--TEST--
a stream wrapper that is the log file may set another one while it is opened
--FILE--
<?php
class Wrapper
{
    public $context;
    public function stream_open(string $path, string $mode, int $options, ?string &$opened): bool
    {
        Co::set(['log_file' => 'again://' . str_repeat('b', 40)]);
        echo $path, "\n";
        return true;
    }
    public function stream_write(string $data): int
    {
        echo strrchr(rtrim($data), "\t"), "\n";
        return strlen($data);
    }
    public function stream_close(): void
    {
        Co::set(['log_file' => 'again://' . str_repeat('c', 40)]);
    }
}
stream_wrapper_register('again', 'Wrapper');
Co::set(['log_file' => 'again://' . str_repeat('a', 40)]);
swoole_error_log(SWOOLE_LOG_ERROR, 'one');
swoole_error_log(SWOOLE_LOG_ERROR, 'two');
?>
--EXPECT--
again://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
	one
again://cccccccccccccccccccccccccccccccccccccccc
	two
