--TEST--
C12: exit throws Swoole\ExitException
--FILE--
<?php
Co\run(function () {
    foreach ([fn () => exit, fn () => exit(123), fn () => die('text'), fn () => exit(0)] as $leave) {
        try {
            $leave();
        } catch (Swoole\ExitException $e) {
            var_dump($e->getMessage(), $e->getCode(), $e->getStatus(), $e->getFlags() === SWOOLE_EXIT_IN_COROUTINE);
        }
    }
    var_dump($e instanceof Swoole\Exception, $e instanceof Exception);
});
echo "end\n";
?>
--EXPECT--
string(11) "swoole exit"
int(0)
NULL
bool(true)
string(11) "swoole exit"
int(0)
int(123)
bool(true)
string(11) "swoole exit"
int(0)
string(4) "text"
bool(true)
string(11) "swoole exit"
int(0)
int(0)
bool(true)
bool(true)
bool(true)
end
