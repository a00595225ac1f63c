--TEST--
parse() that is called while it logs what is wrong refuses
--FILE--
<?php
class Wrapper
{
    public $context;
    public static $request;
    public function stream_open(string $path, string $mode, int $options, ?string &$opened): bool
    {
        var_dump(self::$request->parse(''), swoole_last_error());
        return false;
    }
}
stream_wrapper_register('again', 'Wrapper');
Co::set(['log_file' => 'again://log']);
Wrapper::$request = Swoole\Http\Request::create();
$bytes = "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data\r\nContent-Length: 1\r\n\r\nx";
var_dump(Wrapper::$request->parse($bytes) === strlen($bytes) - 1);
var_dump(Wrapper::$request->parse($bytes));
?>
--EXPECT--
bool(false)
int(7106)
bool(true)
bool(false)
