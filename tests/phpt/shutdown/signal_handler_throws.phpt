--TEST--
an exception of a signal handler in the loop comes out of run(); coroutines are unwound at the end
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
pcntl_async_signals(true);
pcntl_signal(SIGALRM, function () {
    throw new Exception('stop');
});
pcntl_alarm(1);
try {
    Co\run(function () {
        try {
            Co::sleep(5);
        } finally {
            echo "unwound\n";
        }
    });
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
echo "main goes on\n";
?>
--EXPECT--
stop
main goes on
unwound
