--TEST--
coroutine: Outside coroutines the methods are a Swoole\Error that cannot be caught
--FILE--
<?php
use Swoole\Coroutine\System;

foreach ([['exec', 'true'], ['readFile', '/'], ['writeFile', '/', ''], ['statvfs', '/'], ['gethostbyname', '127.0.0.1'],
    ['wait'], ['waitPid', 1], ['waitEvent', STDIN], ['waitSignal', 10]] as $call) {
    $name = array_shift($call);
    try {
        System::$name(...$call);
        echo "$name\n";
    } catch (Swoole\Error $error) {
        echo "$name ", $error->getMessage(), "\n";
    }
}
?>
--EXPECT--
exec API must be called in the coroutine
readFile API must be called in the coroutine
writeFile API must be called in the coroutine
statvfs API must be called in the coroutine
gethostbyname API must be called in the coroutine
wait API must be called in the coroutine
waitPid API must be called in the coroutine
waitEvent API must be called in the coroutine
waitSignal API must be called in the coroutine
