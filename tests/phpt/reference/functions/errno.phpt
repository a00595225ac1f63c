--TEST--
functions: swoole_errno() is the errno of the last system call that failed
--FILE--
<?php
try {
    new Swoole\Coroutine\Http\Server('unix:/nowhere/at/all');
} catch (Swoole\Exception) {
    var_dump(swoole_errno());
}
?>
--EXPECT--
int(2)
