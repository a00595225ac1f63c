--TEST--
A script that ends, and its coroutines, while they wait
--FILE--
<?php
use Swoole\Coroutine\System;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
register_shutdown_function(function () use ($one) {
    foreach ([fn () => System::exec('exec sleep 1000'), fn () => System::readFile(__FILE__),
        fn () => System::waitEvent($one), fn () => System::waitSignal(10)] as $call) {
        go(function () use ($call) {
            try {
                $call();
                echo "not reached\n";
            } finally {
                echo "finally\n";
            }
        });
    }
});
echo "end\n";
?>
--EXPECT--
end
finally
finally
finally
finally
