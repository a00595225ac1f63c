--TEST--
coroutine: yield() outside coroutines is a Swoole\Error that cannot be caught
--FILE--
<?php
try {
    Co::yield();
} catch (Swoole\Error $e) {
    echo get_parent_class($e), ': ', $e->getMessage(), ' ', swoole_last_error(), "\n";
}
?>
--EXPECT--
Error: API must be called in the coroutine 10001
