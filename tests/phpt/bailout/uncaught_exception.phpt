--TEST--
C13: an uncaught exception ends the process: message, defers, nobody else goes on
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
set_exception_handler(fn () => print("never: the handler is not asked\n"));
try {
    Co\run(function () {
        go(function () {
            Co::sleep(0.001);
            echo "never\n";
        });
        try {
            go(function () {
                defer(fn () => print("defer after the message\n"));
                try {
                    throw new RuntimeException('boom');
                } finally {
                    echo "finally before it\n";
                }
            });
        } catch (Throwable $e) {
            echo "never caught\n";
        }
        echo "never\n";
    });
} catch (Throwable $e) {
    echo "never caught outside\n";
}
echo "never after run\n";
?>
--EXPECTF--
finally before it

Fatal error: Uncaught RuntimeException: boom in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
defer after the message
shutdown
