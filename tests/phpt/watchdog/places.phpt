--TEST--
a run that keeps the loop is logged: who, how long, where; functions that block are named
--FILE--
<?php
require __DIR__ . '/../inc/watchdog.inc';

final class Shop
{
    public static function order(): void
    {
        usleep(20000);
    }

    public function count(): void
    {
        for ($n = 0; $n < 10000000; $n++);
    }
}
Co\run(function () {
    logged('in a method', [Shop::class, 'order']);
    logged('in a closure', function () {
        usleep(20000);
    });
    logged('of PHP', fn () => usleep(20000));
    // Where this takes a second, the line says "has kept ... and goes on".
    logged('in a loop', fn () => (new Shop())->count());
    logged('waits then', function () {
        usleep(20000);
        Co::sleep(0.001);
    });
    logged('evaluated', fn () => eval('usleep(20000);'));
    logged('throws then', function () {
        try {
            usleep(20000);
        } finally {
            return;
        }
    });
    logged('child', function () {
        go(fn () => usleep(20000));
    });
    logged('Fiber', function () {
        (new Fiber(fn () => usleep(20000)))->start();
    });
    logged('defers', function () {
        Co::defer(fn () => usleep(20000));
    });
    logged("two\nlines", fn () => usleep(20000));
});
?>
--EXPECTF--
WARNING	coroutine N in a method kept the loop for N ms: usleep() at places.php:8
WARNING	coroutine N in a closure kept the loop for N ms: usleep() at places.php:19
WARNING	coroutine N of PHP kept the loop for N ms: usleep() at places.php:21
WARNING	coroutine N in a loop%skept the loop for N ms%S: Shop::count() at places.php:13
WARNING	coroutine N waits then kept the loop for N ms: usleep() at places.php:25
WARNING	coroutine N evaluated kept the loop for N ms: usleep() at places.php(28) : eval()'d code:1
WARNING	coroutine N throws then kept the loop for N ms: usleep() at places.php:31
WARNING	coroutine N kept the loop for N ms: usleep() at places.php:37
WARNING	coroutine N Fiber kept the loop for N ms: usleep() at places.php:40
WARNING	coroutine N defers kept the loop for N ms: usleep() at places.php:43
WARNING	coroutine N two?lines kept the loop for N ms: usleep() at places.php:45
