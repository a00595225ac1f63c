--TEST--
log_file stays open, and is opened anew when its name means another file; its mode is the umask's
--FILE--
<?php
use Swoole\Coroutine;

$dir = sys_get_temp_dir() . '/wsco_log_' . getmypid();
mkdir($dir);
chdir($dir);
$log = fn (string $text) => swoole_error_log(SWOOLE_LOG_WARNING, $text);
$open = fn () => count(preg_grep('{/(log|old)( \(deleted\))?$}', array_map(
    fn ($fd) => (string) @readlink("/proc/self/fd/$fd"), scandir('/proc/self/fd'))));
$text = fn (string $file) => preg_replace('/^.*\t/m', '', file_get_contents("$dir/$file"));

Coroutine::set(['log_file' => 'log']);
$log('one');
chdir('/');
$log('two');
echo 'open: ', $open(), "\n", $text('log');
rename("$dir/log", "$dir/old");
// Looked at once a second, by the clock that the log goes by.
Coroutine\run(fn () => Coroutine::sleep(1.1));
$log('three');
echo '-- old: ', $text('old'), '-- log: ', $text('log'), 'open: ', $open(), "\n";
Coroutine::set(['log_file' => "$dir/other"]);
umask(0);
$log('four');
printf("-- other: %s%o\n", $text('other'), fileperms("$dir/other") & 0777);
Coroutine::set(['log_file' => "$dir/no/such/place"]);
$log('five');
Coroutine::set(['log_file' => 'php://stdout']);
$log('six');
array_map('unlink', glob("$dir/*"));
rmdir($dir);
?>
--EXPECTF--
open: 1
one
two
-- old: one
two
-- log: three
open: 1
-- other: four
666
[%s]	WARNING	six
