--TEST--
acceptance: C14: an exception is caught inside the coroutine that throws it
--FILE--
<?php
function work()
{
    throw new RuntimeException('of work()');
}

Swoole\Coroutine\run(function () {
    go(function () {
        try {
            work();
        } catch (Throwable $e) {
            echo $e::class, ': ', $e->getMessage(), "\n";
        }
    });
    echo "goes on\n";
});
?>
--EXPECT--
RuntimeException: of work()
goes on
