--TEST--
a child that is forked inside the error handler destructs the handler's object, which nothing but its script's handler holds
--EXTENSIONS--
pcntl
posix
--ENV--
ASAN_OPTIONS=detect_leaks=0
--FILE--
<?php
define('PARENT', posix_getpid());

class Handler
{
    public function handle(): bool
    {
        $pid = pcntl_fork();
        if ($pid === 0) {
            exit(0);
        }
        pcntl_waitpid($pid, $status);
        return true;
    }
    public function __destruct()
    {
        echo posix_getpid() === PARENT ? 'parent' : 'child', "\n";
    }
}

function waiting_coroutine(): int
{
    $handler = new Handler;
    set_error_handler([$handler, 'handle']);
    return go(function () use ($handler) {
        Co::yield();
    });
}

$id = waiting_coroutine();
echo $undefined;
restore_error_handler();
Co::resume($id);
echo "end\n";
?>
--EXPECT--
child
parent
end
