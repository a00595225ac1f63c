--TEST--
coroutine: exit in a coroutine throws a Swoole\ExitException with status and flags
--FILE--
<?php
go(function () {
    foreach ([fn () => exit, fn () => exit(3), fn () => exit('text')] as $leave) {
        try {
            $leave();
        } catch (Swoole\ExitException $e) {
            var_dump(get_parent_class($e), $e->getMessage(), $e->getCode(), $e->getStatus(), $e->getFlags());
        }
    }
});
?>
--EXPECT--
string(16) "Swoole\Exception"
string(11) "swoole exit"
int(0)
NULL
int(2)
string(16) "Swoole\Exception"
string(11) "swoole exit"
int(0)
int(3)
int(2)
string(16) "Swoole\Exception"
string(11) "swoole exit"
int(0)
string(4) "text"
int(2)
