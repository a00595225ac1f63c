--TEST--
Coroutine::set(): conversions come first, each once, and may set something themselves
--FILE--
<?php
ini_set('error_reporting', E_ALL & ~E_WARNING); // of unknown options
class Text
{
    public function __toString(): string
    {
        echo "text\n";
        Co::set(['log_date_format' => 'inner', 'log_file' => '/dev/null']);
        return 'outer';
    }
}
Co::set(['log_date_format' => new Text]);
swoole_error_log(SWOOLE_LOG_ERROR, 'to /dev/null');
Co::set(['log_file' => '']);
swoole_error_log(SWOOLE_LOG_ERROR, 'to standard output');

class Fails
{
    public function __toString(): string
    {
        throw new Exception('no text');
    }
}
try {
    Co::set(['log_level' => SWOOLE_LOG_NONE, 'log_file' => new Fails]);
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
var_dump(isset(Co::getOptions()['log_level']));

set_error_handler(function (int $no, string $text) {
    echo $text, "\n";
    return true;
});
Co::set(['deadlock_check_limit' => new stdClass]);
?>
--EXPECTREGEX--
text
\[outer %\d+\.0\]\tERROR\tto standard output
no text
bool\(false\)
Swoole\\Coroutine::set\(\): deadlock_check_limit must be a number, got stdClass
Object of class stdClass could not be converted to int
