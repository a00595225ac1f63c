--TEST--
Xdebug: each coroutine has a stack of its own: nested coroutines, native Fibers, coroutines on used stacks
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

[$status, $output] = Xdebug::run('develop', <<<'PHP'
    function where(string $what): void
    {
        $names = array_column(xdebug_get_function_stack(), 'function');
        echo "$what: ", implode(' > ', preg_replace(['~^\{fiber:.*~', '~^\{closure.*~'], ['(coroutine)', '(closure)'], $names)), "\n";
    }
    function child(): void
    {
        where('child');
        Co::sleep(0.001);
        where('child, resumed');
    }
    function waiting(string $what): void
    {
        Co::yield();
        where($what);
    }
    where('script');
    Co\run(function () {
        go('child');
        where('parent, in between');
        Co::sleep(0.002);
        where('parent, resumed');
        $fiber = new Fiber(function () {
            where('fiber');
            Co::sleep(0.001);
            where('fiber, after a wait');
            Fiber::suspend();
            where('fiber, resumed');
        });
        $fiber->start();
        where('beside the fiber');
        $fiber->resume();
        // On stacks that others have used before; they are resumed in another order than they began.
        for ($ids = [], $i = 0; $i < 3; $i++) {
            $ids[] = go('waiting', "number $i");
        }
        foreach ([1, 2, 0] as $i) {
            Co::resume($ids[$i]);
        }
        Co::defer(fn () => where('defer'));
    });
    where('script again');
    Swoole\Timer::after(1, fn () => where('timer, after the last line'));
    PHP);
echo $status, "\n", $output;
?>
--EXPECT--
0
script: {main} > where
child: (coroutine) > child > where
parent, in between: (coroutine) > (closure) > where
child, resumed: (coroutine) > child > where
parent, resumed: (coroutine) > (closure) > where
fiber: (coroutine) > (closure) > where
fiber, after a wait: (coroutine) > (closure) > where
beside the fiber: (coroutine) > (closure) > where
fiber, resumed: (coroutine) > (closure) > where
number 1: (coroutine) > waiting > where
number 2: (coroutine) > waiting > where
number 0: (coroutine) > waiting > where
defer: (coroutine) > (closure) > where
script again: {main} > where
timer, after the last line: (coroutine) > (closure) > where
