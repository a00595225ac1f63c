--TEST--
Hooked STDIN: closed, /dev/null, a file, a pipe that two read, and one whose reader the script ends
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

/** Prints what that code, in a coroutine, prints with such a standard input. */
function with_input(string $shell, string $code): void
{
    $php = implode(' ', array_map('escapeshellarg', TestServer::php()));
    $script = escapeshellarg("use Swoole\\Coroutine as Co; Co\\run(function () { $code });");
    echo shell_exec(str_replace('PHP', "$php -r $script", $shell) . ' 2>&1');
}

$file = tempnam(sys_get_temp_dir(), 'wsco-stdin-');
file_put_contents($file, "of a file\n");
$read = 'var_dump(fgets(STDIN), fgets(STDIN));';
with_input('PHP <&-', $read);
with_input('PHP </dev/null', $read);
with_input("PHP <$file", $read);
unlink($file);
with_input('echo of a pipe | PHP', $read);

echo "-- two readers\n";
$code = <<<'PHP'
    $first = Co::create(function () {
        var_dump(@fgets(STDIN));
    });
    try {
        @fgets(STDIN);
    } catch (Swoole\Error $e) {
        echo get_class($e), "\n";
    }
    Co::cancel($first);
    PHP;
// A pipe of which the shell itself keeps the other end.
$silent = tempnam(sys_get_temp_dir(), 'wsco-fifo-');
unlink($silent);
posix_mkfifo($silent, 0600);
with_input("PHP <>$silent", $code);

echo "-- ended\n";
$code = <<<'PHP'
    Co::create(function () {
        try {
            while (fgets(STDIN) === false) {
                echo "never\n";
            }
            echo "never\n";
        } finally {
            echo "left\n";
        }
    });
    Co::create(function () {
        usleep(1000);
        Swoole\Event::exit();
    });
    PHP;
with_input("PHP <>$silent", $code);
unlink($silent);
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
bool(false)
string(10) "of a file
"
bool(false)
string(10) "of a pipe
"
bool(false)
-- two readers
Swoole\Error
bool(false)
-- ended
left
